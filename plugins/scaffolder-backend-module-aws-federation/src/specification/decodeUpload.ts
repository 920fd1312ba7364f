import { InputError } from '@backstage/errors';

/** An AWS metadata file has about 5 KB. */
const longestUpload = 512 * 1024;

/**
 * Text of an uploaded file: a form sends it as data URL, a template may hand the text.
 * @throws InputError: it is neither, or far too long
 */
export function decodeUpload(upload: string): string {
  if (upload.length > longestUpload) {
    throw new InputError(
      'The AWS metadata file is too long to be one. Download it again in the AWS console.',
    );
  }
  if (!upload.startsWith('data:')) {
    return upload;
  }
  const comma = upload.indexOf(',');
  const header = comma < 0 ? '' : upload.slice(0, comma);
  if (!header.endsWith(';base64')) {
    throw new InputError(
      'The AWS metadata file did not arrive whole. Upload it again.',
    );
  }
  return Buffer.from(upload.slice(comma + 1), 'base64').toString('utf8');
}
