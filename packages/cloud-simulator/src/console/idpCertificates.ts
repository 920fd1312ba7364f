import { createHash } from 'node:crypto';
import { ConsoleProblem } from './ConsoleProblem';
import { InstanceVisit } from './ConsoleVisit';
import { parseCertificateFile } from './parseCertificateFile';

/** Adds a certificate of the identity provider; all imported ones are active. */
export function importCertificate(visit: InstanceVisit, text: string) {
  const { instance, context } = visit;
  const certificate = parseCertificateFile(text);
  if (!instance.externalIdp) {
    throw new ConsoleProblem(
      'Certificates need an external identity provider as identity source.',
    );
  }
  if (instance.externalIdp.certificates.includes(certificate)) {
    throw new ConsoleProblem('This certificate is already imported.');
  }
  instance.externalIdp.certificates.push(certificate);
  context.store.changed();
}

/** Deletes a certificate by its SHA-1 thumbprint; the last one must stay. */
export function deleteCertificate(visit: InstanceVisit, thumbprint: string) {
  const { instance, context } = visit;
  const idp = instance.externalIdp;
  const remaining = (idp?.certificates ?? []).filter(
    certificate =>
      createHash('sha1')
        .update(Buffer.from(certificate, 'base64'))
        .digest('hex')
        .toUpperCase() !== thumbprint,
  );
  if (!idp || !remaining.length) {
    throw new ConsoleProblem(
      'You cannot delete the last certificate: nobody could sign in.',
    );
  }
  idp.certificates = remaining;
  context.store.changed();
}
