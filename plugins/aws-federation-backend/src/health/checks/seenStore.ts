import { Snapshot } from '@aws-federation/backstage-plugin-aws-federation-node';
import { StoredStatus } from '../HealthStore';

/** Identity store of the instance; one that could not be read now is as it was. Pure. */
export function seenStore(
  { parts }: Pick<Snapshot, 'parts'>,
  previous: Pick<StoredStatus, 'identityStoreId'> | undefined,
): string | undefined {
  const { facts } = parts.instance;
  return facts ? facts.instance?.identityStoreId : previous?.identityStoreId;
}
