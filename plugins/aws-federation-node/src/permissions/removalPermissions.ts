import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { RemovalStepId } from '../removal/RemovalStep';
import { removalSteps } from '../removal/removalSteps';
import { GraphPermission, graphPermissions } from './GraphPermission';
import { StepPermissions } from './missingPermissions';

const { synchronization, assign, writeApplications, claims, readPolicies } =
  graphPermissions;

type Needed = (specification: FederationSpecification) => GraphPermission[];

const needed: Record<RemovalStepId, Needed> = {
  'pause-job': () => [synchronization],
  'delete-job': () => [synchronization],
  'remove-assignments': () => [assign],
  // Together with the claims mapping policy that the portal made.
  'delete-application': ({ provisioning }) =>
    provisioning?.userNameAttribute &&
    provisioning.userNameAttribute !== 'userPrincipalName'
      ? [writeApplications, claims, readPolicies]
      : [writeApplications],
};

/**
 * What taking a federation apart needs.
 *
 * @param options.upTo - the last step that is going to run
 * @public
 */
export function removalPermissions(
  specification: FederationSpecification,
  options: { upTo: RemovalStepId },
): StepPermissions[] {
  const last = removalSteps.findIndex(({ id }) => id === options.upTo);
  return removalSteps.slice(0, last + 1).map(({ id, title }) => ({
    title,
    permissions: needed[id](specification),
  }));
}
