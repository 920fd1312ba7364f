import { randomUUID } from 'node:crypto';
import { SimulatorContext } from '../../SimulatorContext';
import { AwsOrganizationState } from '../../state/AwsOrganizationState';
import { TrailEventState } from '../../state/TrailEventState';

/** How many events an organization remembers. */
const KEPT_EVENTS = 1000;

/** Writes an event into the trail of the organization's management account. */
export function recordTrailEvent(options: {
  context: Pick<SimulatorContext, 'store' | 'clock'>;
  organization: AwsOrganizationState;
  event: Omit<TrailEventState, 'id' | 'at' | 'readOnly'> & {
    readOnly?: boolean;
  };
}) {
  const { context, organization, event } = options;
  organization.trailEvents = [
    ...(organization.trailEvents ?? []).slice(1 - KEPT_EVENTS),
    {
      readOnly: false,
      ...event,
      id: randomUUID(),
      at: context.clock.now().toISOString(),
    },
  ];
  context.store.changed();
}

/** `userIdentity` of the person who works in the console of an organization. */
export function consoleIdentity(organization: AwsOrganizationState) {
  const { partition, managementAccountId } = organization;
  return {
    type: 'AssumedRole',
    arn: `arn:${partition}:sts::${managementAccountId}:assumed-role/Admin/console`,
    accountId: managementAccountId,
  };
}
