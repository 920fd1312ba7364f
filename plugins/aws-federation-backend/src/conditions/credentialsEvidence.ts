import { EvidenceReader } from './Evidence';
import { notRead } from './notRead';
import { notThere } from './notThere';

export const credentialsEvidence: EvidenceReader = ({ snapshot }) => {
  if (!snapshot.provisioning.ok) return notRead(snapshot.provisioning);
  const { savedCredentials, savedCredentialsUnknown } =
    snapshot.provisioning.value;
  if (savedCredentialsUnknown) {
    return notRead({ reason: savedCredentialsUnknown });
  }
  switch (savedCredentials) {
    case 'accepted':
      return {
        status: 'True',
        reason: 'TokenAccepted',
        message: 'AWS accepts the provisioning token that Entra has.',
      };
    case 'rejected':
      return {
        status: 'Unknown',
        reason: 'RejectedOnce',
        message:
          'AWS refused the provisioning token once; the next check tells whether it stays so.',
      };
    case undefined:
      return notThere(
        'There is no provisioning job to try the token with yet.',
      );
    default: {
      const unknown: never = savedCredentials;
      throw new Error(`Unknown result: ${unknown}`);
    }
  }
};
