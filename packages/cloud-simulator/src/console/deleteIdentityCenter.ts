import { consoleIdentity, recordTrailEvent } from '../aws/cloudTrail';
import { ConsoleProblem } from './ConsoleProblem';
import { InstanceVisit } from './ConsoleVisit';

/** Deletes the instance with everything in it. Enabling it again makes another one. */
export function deleteIdentityCenter(
  visit: InstanceVisit,
  confirmation: string | undefined,
) {
  const { context, organization, instance } = visit;
  if (confirmation !== instance.instanceArn) {
    throw new ConsoleProblem('Enter the instance ARN to confirm.');
  }
  organization.identityCenter = undefined;
  organization.formerStores = [
    ...(organization.formerStores ?? []),
    instance.identityStoreId,
  ];
  recordTrailEvent({
    context,
    organization,
    event: {
      source: 'sso.amazonaws.com',
      name: 'DeleteInstance',
      userIdentity: consoleIdentity(organization),
    },
  });
}
