import { Snapshot } from '@aws-federation/backstage-plugin-aws-federation-node';
import { StoredStatus } from '../HealthStore';

/**
 * The last identity store that was seen: one answer without the instance says nothing of
 * the next one. Pure.
 */
export function seenStore(
  { parts }: Pick<Snapshot, 'parts'>,
  previous: Pick<StoredStatus, 'identityStoreId'> | undefined,
): string | undefined {
  return (
    parts.instance.facts?.instance?.identityStoreId ?? previous?.identityStoreId
  );
}
