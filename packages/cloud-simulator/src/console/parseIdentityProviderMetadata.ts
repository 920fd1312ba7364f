import { X509Certificate } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { ConsoleProblem } from './ConsoleProblem';

const metadataNamespace = 'urn:oasis:names:tc:SAML:2.0:metadata';
const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';
const bindings = [
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
];

/** What AWS keeps of an identity provider's metadata. Certificates are base64 DER. */
export interface IdentityProvider {
  entityId: string;
  signOnUrl: string;
  certificates: string[];
}

/** Reads an uploaded IdP SAML metadata file. */
export function parseIdentityProviderMetadata(xml: string): IdentityProvider {
  const root = parseXml(xml);
  if (
    root.namespaceURI !== metadataNamespace ||
    root.localName !== 'EntityDescriptor'
  ) {
    throw new ConsoleProblem(
      'The IdP SAML metadata is not valid: the file is XML, but not SAML metadata.',
    );
  }
  const [descriptor] = elements(root, metadataNamespace, 'IDPSSODescriptor');
  if (!descriptor) {
    throw new ConsoleProblem(
      'The IdP SAML metadata is not valid: the file describes a service provider. Upload the metadata file of your identity provider.',
    );
  }
  const services = elements(
    descriptor,
    metadataNamespace,
    'SingleSignOnService',
  );
  const service = bindings
    .map(binding =>
      services.find(each => each.getAttribute('Binding') === binding),
    )
    .find(found => found);
  const entityId = root.getAttribute('entityID');
  const signOnUrl = service?.getAttribute('Location');
  const certificates = elements(descriptor, metadataNamespace, 'KeyDescriptor')
    .filter(key => key.getAttribute('use') !== 'encryption')
    .flatMap(key => elements(key, signatureNamespace, 'X509Certificate'))
    .map(certificate => (certificate.textContent ?? '').replace(/\s+/g, ''));
  if (!entityId || !signOnUrl || !certificates.length) {
    throw new ConsoleProblem(
      'The IdP SAML metadata is not valid: it lacks the issuer, the sign-in URL or the certificate.',
    );
  }
  certificates.forEach(requireCertificate);
  return { entityId, signOnUrl, certificates: [...new Set(certificates)] };
}

function parseXml(xml: string): Element {
  const refuse = (): never => {
    throw new ConsoleProblem(
      'The IdP SAML metadata is not valid: the file is not XML.',
    );
  };
  if (!xml.trim() || xml.includes('<!DOCTYPE')) return refuse();
  const parser = new DOMParser({
    errorHandler: { warning: () => {}, error: refuse, fatalError: refuse },
  });
  const root: Element | null = parser.parseFromString(
    xml.replace(/^\uFEFF/, ''),
    'text/xml',
  )?.documentElement;
  return root ?? refuse();
}

function elements(parent: Element, namespace: string, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS(namespace, name));
}

function requireCertificate(base64: string) {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    throw new ConsoleProblem(
      'The IdP SAML metadata is not valid: a certificate in it cannot be read.',
    );
  }
}
