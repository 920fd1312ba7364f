import { CloudError } from '../../CloudError';
import {
  CredentialFailure,
  isDefiniteFailure,
} from '../../clouds/entra/credentialFailure';
import { SnapshotPart } from '../SnapshotPart';
import { findServicePrincipalId } from './findServicePrincipalId';

/**
 * What came of Entra's try of the credentials that it has saved.
 * @public
 */
export interface CredentialsFacts {
  /** Undefined: there is no job to try them with. */
  outcome?: 'accepted' | CredentialFailure;
}

/** @public */
export const credentialsPart: SnapshotPart<CredentialsFacts> = {
  title: 'the provisioning token',
  tier: 'check',

  // An AWS that gives no usable answer takes nothing back of what it has said.
  tellsLess: ({ outcome }, known) =>
    isFault(known.outcome) &&
    isFault(outcome) &&
    isDefiniteFailure(known.outcome) &&
    !isDefiniteFailure(outcome)
      ? 'Whether AWS still refuses the provisioning token cannot be told: Entra got no usable answer when it tried. Wait for the next check.'
      : undefined,

  async collect(context) {
    const { synchronization } = context.entra;
    const id = await findServicePrincipalId(context);
    const job = id ? await synchronization.getJob(id) : undefined;
    if (!id || !job?.id) return {};
    try {
      await synchronization.validateSavedCredentials(id, job.id);
      return { outcome: 'accepted' };
    } catch (error) {
      const outcome =
        error instanceof CloudError ? error.credentialFailure : undefined;
      // Anything else says nothing about the token: it could not be tried.
      if (!outcome) throw error;
      return { outcome };
    }
  },
};

function isFault(
  outcome: CredentialsFacts['outcome'],
): outcome is CredentialFailure {
  return outcome !== undefined && outcome !== 'accepted';
}
