import { X509Certificate } from 'node:crypto';
import { ConsoleProblem } from './ConsoleProblem';

const maxCharacters = 2500;

/** Reads an uploaded certificate, PEM or base64, as base64 DER. */
export function parseCertificateFile(text: string): string {
  if (text.length > maxCharacters) {
    throw new ConsoleProblem(
      `The certificate file has more than ${maxCharacters} characters.`,
    );
  }
  try {
    const base64 = text.replace(/-----[A-Z ]+-----|\s+/g, '');
    return new X509Certificate(Buffer.from(base64, 'base64')).raw.toString(
      'base64',
    );
  } catch {
    throw new ConsoleProblem(
      'The file is not an X.509 certificate. Upload it in PEM format.',
    );
  }
}
