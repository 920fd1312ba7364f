import { makeOtherSender } from '../otherSender';
import { applicationName } from '../states/StartingState';
import { RuleWorld } from './RuleWorld';

/** Somebody has another application of AWS's template send the same people. */
export function otherSends(world: RuleWorld): void {
  const [tenant] = world.lab.simulator.store.state.tenants;
  const application = tenant.applications.find(
    ({ displayName }) => displayName === applicationName,
  );
  const servicePrincipal = tenant.servicePrincipals.find(
    ({ appId }) => appId === application?.appId,
  );
  makeOtherSender({ tenant, application, servicePrincipal });
}

/** Stop provisioning in that one. */
export async function stopOther(world: RuleWorld): Promise<void> {
  const [tenant] = world.lab.simulator.store.state.tenants;
  const other = tenant.servicePrincipals.at(-1)!;
  await world.entra.graph(
    'POST',
    `/servicePrincipals/${other.id}/synchronization/jobs/${
      other.simulated.job!.id
    }/pause`,
  );
}
