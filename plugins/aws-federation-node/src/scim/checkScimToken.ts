import { InputError } from '@backstage/errors';

const shortestToken = 16;
const longestToken = 8192;

/**
 * Refuses what cannot be a SCIM access token before it reaches a cloud. The error never
 * repeats the token.
 *
 * @throws InputError on white space, on characters that no HTTP header takes, and on a wrong length
 * @public
 */
export function checkScimToken(token: string): void {
  if (token.trim() === '') {
    throw new InputError(
      'The SCIM access token is empty. Paste the token that the IAM Identity Center console shows once, when it is created.',
    );
  }
  if (/\s/.test(token)) {
    throw new InputError(
      'The SCIM access token holds white space or a line break. Copy it again with the copy button of the IAM Identity Center console.',
    );
  }
  if (/^https?:\/\//i.test(token)) {
    throw new InputError(
      'The SCIM access token is a URL. Paste the SCIM endpoint and the token into their own fields.',
    );
  }
  if (/^\*+$/.test(token) || /^•+$/.test(token)) {
    throw new InputError(
      'The SCIM access token is hidden. Choose Show token in the IAM Identity Center console before you copy it.',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new InputError(
      'The SCIM access token holds characters that no token has. Copy it again with the copy button of the IAM Identity Center console.',
    );
  }
  if (token.length < shortestToken) {
    throw new InputError(
      `The SCIM access token is too short: it has fewer than ${shortestToken} characters. Copy the whole token.`,
    );
  }
  if (token.length > longestToken) {
    throw new InputError(
      `The SCIM access token is too long: it has more than ${longestToken} characters. Copy the token only.`,
    );
  }
}
