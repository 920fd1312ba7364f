import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { ProvisioningServiceState } from '../state/ProvisioningServiceState';
import { EntrySkipped } from './EntrySkipped';

/**
 * Matching looks at AWS alone, unless Entra is put into the form in which it refuses.
 *
 * @param userId - object id in Entra of whom is matched
 * @param targetId - of the user in AWS who was found
 * @throws EntrySkipped when another person is linked to that user
 */
export function refuseSecondSource(
  {
    job,
    secondSource = 'linked',
  }: {
    job: Pick<SynchronizationJobState, 'links'>;
    secondSource?: ProvisioningServiceState['secondSource'];
  },
  userId: string,
  targetId: string,
) {
  const isTaken = Object.entries(job.links).some(
    ([id, link]) => id !== userId && link.targetId === targetId,
  );
  if (isTaken && secondSource === 'refused') {
    throw new EntrySkipped(
      'DuplicateSourceEntries',
      'Another object of the source system is linked to the object that was found in the target application.',
    );
  }
}
