import { EvidenceReader } from './Evidence';
import { notRead } from './notRead';
import { notThere } from './notThere';

export const instanceEvidence: EvidenceReader = input => {
  const { organization, snapshot } = input;
  if (!snapshot.instance.ok) return notRead(snapshot.instance);
  if (snapshot.instance.value.instance?.status !== 'ACTIVE') {
    return notThere(
      `IAM Identity Center is not active in ${organization.region}.`,
    );
  }
  return {
    status: 'True',
    reason: 'InstanceActive',
    message: `IAM Identity Center is active in ${organization.region}.`,
  };
};
