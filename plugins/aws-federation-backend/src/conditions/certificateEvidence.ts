import { activeCertificate } from '../rules/activeCertificate';
import { day } from '../rules/day';
import { daysUntil } from '../rules/daysUntil';
import { EvidenceReader } from './Evidence';
import { notRead } from './notRead';
import { notThere } from './notThere';

export const certificateEvidence: EvidenceReader = ({ snapshot, now }) => {
  if (!snapshot.application.ok) return notRead(snapshot.application);
  const certificate = activeCertificate(snapshot);
  if (!certificate || daysUntil(certificate.endsAt, now) <= 0) {
    return notThere('There is no signing certificate yet.');
  }
  return {
    status: 'True',
    reason: 'CertificateGood',
    message: `The signing certificate is good until ${day(
      certificate.endsAt,
    )}.`,
  };
};
