import { Snapshot } from '@aws-federation/backstage-plugin-aws-federation-node';
import { FederationStore, StoredFederation } from '../../federations';
import { StoredStatus } from '../HealthStore';
import { seenStore } from './seenStore';

/**
 * What people ticked in the visit to an identity store that is gone says nothing of the
 * next one. What they ticked after it was last seen belongs to the visit that made the
 * next one, and stays.
 */
export async function forgetOldTicks(options: {
  federation: StoredFederation;
  snapshot: Snapshot;
  previous: StoredStatus | undefined;
  store: Pick<FederationStore, 'read' | 'withdrawAttestationsUntil'>;
}): Promise<StoredFederation> {
  const { federation, snapshot, previous, store } = options;
  const { organization, recorded } = federation;
  const before = previous?.identityStoreId;
  if (
    !before ||
    before === seenStore(snapshot, previous) ||
    !recorded.attestations
  ) {
    return federation;
  }
  await store.withdrawAttestationsUntil(organization, previous.observedAt);
  return store.read(organization);
}
