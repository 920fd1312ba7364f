import { InputError } from '@backstage/errors';
import { parseSamlXml, XmlElement } from './parseSamlXml';
import { ServiceProviderMetadata } from './ServiceProviderMetadata';
import { xmlAttribute } from './xmlAttribute';
import { xmlChildren } from './xmlChildren';

const httpPost = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const whatToDo =
  'Upload the file that the IAM Identity Center console offers as Download metadata file, under Settings, Identity source.';

function rank(element: XmlElement): number {
  return xmlAttribute(element, 'isDefault')?.toLowerCase() === 'true' ||
    xmlAttribute(element, 'isDefault') === '1'
    ? 0
    : 1;
}

/**
 * Reads AWS's SAML metadata file.
 *
 * @param xml - the file's text, untrusted, at most 256 KiB
 * @throws InputError that says what to upload instead
 * @public
 */
export function parseServiceProviderMetadata(
  xml: string,
): ServiceProviderMetadata {
  const document = parseSamlXml(xml, whatToDo);
  const [group] = xmlChildren(document, 'EntitiesDescriptor');
  const entities = xmlChildren(group ?? document, 'EntityDescriptor');
  if (entities.length === 0) {
    throw new InputError(`The file is XML, but not SAML metadata. ${whatToDo}`);
  }

  const entity = entities.find(
    candidate => xmlChildren(candidate, 'SPSSODescriptor').length > 0,
  );
  if (!entity) {
    throw new InputError(
      entities.some(
        candidate => xmlChildren(candidate, 'IDPSSODescriptor').length > 0,
      )
        ? `The file is the metadata of an identity provider, perhaps Entra's, which goes to AWS. ${whatToDo}`
        : `The file is SAML metadata, but not of a service provider. ${whatToDo}`,
    );
  }
  const entityId = xmlAttribute(entity, 'entityID');
  if (!entityId) {
    throw new InputError(`The metadata file has no entityID. ${whatToDo}`);
  }

  const services = xmlChildren(entity, 'SPSSODescriptor')
    .flatMap(descriptor => xmlChildren(descriptor, 'AssertionConsumerService'))
    .filter(service => xmlAttribute(service, 'Binding') === httpPost)
    .sort((a, b) => rank(a) - rank(b));
  const urls = services.flatMap(service => {
    const location = xmlAttribute(service, 'Location');
    return location ? [location] : [];
  });
  if (urls.length === 0) {
    throw new InputError(
      `The metadata file has no AssertionConsumerService with the HTTP-POST binding. ${whatToDo}`,
    );
  }
  return { entityId, assertionConsumerServiceUrls: [...new Set(urls)] };
}
