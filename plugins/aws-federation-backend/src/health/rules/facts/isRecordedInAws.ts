import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { SigningCertificate } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Whether a person said that AWS was given this certificate; no API tells which it has. */
export function isRecordedInAws(
  { thumbprint }: Pick<SigningCertificate, 'thumbprint'>,
  { uploadedThumbprint }: RecordedFacts,
): boolean {
  return uploadedThumbprint?.value.toUpperCase() === thumbprint.toUpperCase();
}
