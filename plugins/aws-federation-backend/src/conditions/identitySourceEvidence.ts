import { EvidenceReader } from './Evidence';
import { notRead } from './notRead';

/**
 * No API tells the identity source. AWS offers automatic provisioning only with an
 * external identity provider, so a token that it accepts proves that one is chosen.
 */
export const identitySourceEvidence: EvidenceReader = ({ snapshot }) => {
  if (!snapshot.provisioning.ok) return notRead(snapshot.provisioning);
  if (snapshot.provisioning.value.savedCredentials === 'accepted') {
    return {
      status: 'True',
      reason: 'AutomaticProvisioning',
      message:
        'AWS answers to automatic provisioning, so its identity source is an external identity provider.',
    };
  }
  return {
    status: 'Unknown',
    reason: 'NotVerifiable',
    message:
      'AWS has no API that tells its identity source; see Settings in IAM Identity Center.',
  };
};
