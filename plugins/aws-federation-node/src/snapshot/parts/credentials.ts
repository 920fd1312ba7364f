import { DateTime } from 'luxon';
import { CloudError } from '../../CloudError';
import {
  CredentialFailure,
  isDefiniteFailure,
} from '../../clouds/entra/credentialFailure';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { findServicePrincipalId } from './findServicePrincipalId';

/**
 * What came of Entra's try of the credentials that it has saved.
 * @public
 */
export interface CredentialsFacts {
  /**
   * Undefined: there is no job to try them with. What a try has named stands for an hour
   * while others name nothing: an AWS that gives no usable answer takes nothing back.
   */
  outcome?: 'accepted' | CredentialFailure;
  /** What the newest try says, where `outcome` is what an older one has named. */
  latest?: CredentialFailure;
  /** ISO 8601 time of that older one. */
  namedAt?: string;
  /** ISO 8601 time at which they were last seen to be accepted. */
  acceptedAt?: string;
}

const stands = { hours: 1 };

/** @public */
export const credentialsPart: SnapshotPart<CredentialsFacts> = {
  title: 'the provisioning token',
  tier: 'check',

  async collect(context, before) {
    const { synchronization } = context.entra;
    const id = await findServicePrincipalId(context);
    const job = id ? await synchronization.getJob(id) : undefined;
    if (!id || !job?.id) return {};
    try {
      await synchronization.validateSavedCredentials(id, job.id);
      const acceptedAt = context.clock.now().toISOString();
      return { outcome: 'accepted', acceptedAt };
    } catch (error) {
      const outcome =
        error instanceof CloudError ? error.credentialFailure : undefined;
      // Anything else says nothing about the token: it could not be tried.
      if (!outcome) throw error;
      const named = before && namedBefore(before, context);
      const { acceptedAt } = before?.facts ?? {};
      return {
        ...(named && !isDefiniteFailure(outcome)
          ? { ...named, latest: outcome }
          : { outcome }),
        ...(acceptedAt && { acceptedAt }),
      };
    }
  },
};

function namedBefore(
  { facts, observedAt }: { facts: CredentialsFacts; observedAt: string },
  { clock }: Pick<SnapshotContext, 'clock'>,
): Required<Pick<CredentialsFacts, 'outcome' | 'namedAt'>> | undefined {
  const { outcome, namedAt = observedAt } = facts;
  const oldest = DateTime.fromJSDate(clock.now()).minus(stands);
  return outcome &&
    outcome !== 'accepted' &&
    isDefiniteFailure(outcome) &&
    DateTime.fromISO(namedAt) >= oldest
    ? { outcome, namedAt }
    : undefined;
}
