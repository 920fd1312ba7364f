import { InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { IdentityProviderMetadata } from './IdentityProviderMetadata';
import { parseSamlXml, XmlElement } from './parseSamlXml';
import { xmlAttribute } from './xmlAttribute';
import { xmlChildren } from './xmlChildren';

const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const whatToDo = 'Try again, and ask the owner of the tenant if it persists.';

function thumbprints(keyDescriptor: XmlElement): string[] {
  return xmlChildren(keyDescriptor, 'KeyInfo')
    .flatMap(info => xmlChildren(info, 'X509Data'))
    .flatMap(data => xmlChildren(data, 'X509Certificate'))
    .map(certificate => String(certificate['#text'] ?? ''))
    .filter(text => text !== '')
    .map(text =>
      createHash('sha1')
        .update(Buffer.from(text.replace(/\s+/g, ''), 'base64'))
        .digest('hex')
        .toUpperCase(),
    );
}

/**
 * Reads Entra's federation metadata. The certificates are those of `IDPSSODescriptor`: the
 * document repeats them elsewhere for WS-Federation.
 *
 * @param xml - the document, at most 256 KiB
 * @throws InputError when the document is not the metadata of an identity provider
 * @public
 */
export function parseFederationMetadata(xml: string): IdentityProviderMetadata {
  const document = parseSamlXml(xml, whatToDo);
  const [entity] = xmlChildren(document, 'EntityDescriptor');
  const descriptors = xmlChildren(entity, 'IDPSSODescriptor');
  const entityId = xmlAttribute(entity, 'entityID');
  if (!entityId || descriptors.length === 0) {
    throw new InputError(
      `Entra's federation metadata does not describe an identity provider. ${whatToDo}`,
    );
  }

  const services = descriptors.flatMap(descriptor =>
    xmlChildren(descriptor, 'SingleSignOnService'),
  );
  const service =
    services.find(
      candidate => xmlAttribute(candidate, 'Binding') === redirect,
    ) ?? services[0];
  const signOnUrl = xmlAttribute(service, 'Location');
  if (!signOnUrl) {
    throw new InputError(
      `Entra's federation metadata has no sign-on address. ${whatToDo}`,
    );
  }

  const signing = descriptors
    .flatMap(descriptor => xmlChildren(descriptor, 'KeyDescriptor'))
    .filter(key => (xmlAttribute(key, 'use') ?? 'signing') === 'signing');
  return {
    entityId,
    signOnUrl,
    signingThumbprints: [...new Set(signing.flatMap(thumbprints))],
  };
}
