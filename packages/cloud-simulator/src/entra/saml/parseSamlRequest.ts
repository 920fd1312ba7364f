import { inflateRawSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';
import { LoginError } from '../login/LoginError';

const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol';
const assertion = 'urn:oasis:names:tc:SAML:2.0:assertion';
const maximumBytes = 100_000;

/** How a browser brought the request: deflated in the query, or plain in a form. */
export type SamlBinding = 'redirect' | 'post';

export interface SamlRequest {
  id: string;
  issuer: string;
  /** Where the answer should go; undefined: the default reply URL. */
  assertionConsumerServiceUrl?: string;
  /** Format of the NameID that is asked for. */
  nameIdFormat?: string;
}

/** Reads an `AuthnRequest`. */
export function parseSamlRequest(
  encoded: string,
  binding: SamlBinding,
): SamlRequest {
  const xml = decode(encoded, binding);
  if (!xml || xml.includes('<!DOCTYPE')) throw unreadable();
  const complaints: string[] = [];
  const document = new DOMParser({
    errorHandler: (_level, message) => complaints.push(message),
  }).parseFromString(xml, 'text/xml');
  const request = document?.documentElement;
  if (
    complaints.length > 0 ||
    request?.namespaceURI !== protocol ||
    request.localName !== 'AuthnRequest'
  ) {
    throw unreadable();
  }
  const id = request.getAttribute('ID');
  const issuer = request
    .getElementsByTagNameNS(assertion, 'Issuer')
    .item(0)
    ?.textContent?.trim();
  if (!id || !issuer) throw unreadable();
  return {
    id,
    issuer,
    assertionConsumerServiceUrl:
      request.getAttribute('AssertionConsumerServiceURL') || undefined,
    nameIdFormat:
      request
        .getElementsByTagNameNS(protocol, 'NameIDPolicy')
        .item(0)
        ?.getAttribute('Format') || undefined,
  };
}

function decode(encoded: string, binding: SamlBinding): string | undefined {
  const bytes = Buffer.from(encoded, 'base64');
  if (binding === 'post') return bytes.toString('utf8');
  try {
    return inflateRawSync(bytes, { maxOutputLength: maximumBytes }).toString(
      'utf8',
    );
  } catch {
    return undefined;
  }
}

function unreadable(): LoginError {
  return new LoginError({
    number: 750054,
    status: 400,
    error: 'invalid_request',
    message:
      'SAMLRequest or SAMLResponse must be present as query string parameters in HTTP request for SAML Redirect binding.',
  });
}
