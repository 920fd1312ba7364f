import { escapeMarkup } from '../html/escapeMarkup';
import { SigningKey } from '../certificates/SigningKey';

/**
 * Federation metadata as Entra publishes it: the WS-Federation role comes before the
 * SAML identity provider, and both carry every signing certificate.
 */
export function federationMetadata(options: {
  tenantId: string;
  pageOrigin: string;
  keys: SigningKey[];
}): string {
  const { tenantId, pageOrigin } = options;
  const entityId = escapeMarkup(`https://sts.windows.net/${tenantId}/`);
  const signOnUrl = escapeMarkup(`${pageOrigin}/${tenantId}/saml2`);
  const passiveUrl = escapeMarkup(`${pageOrigin}/${tenantId}/wsfed`);
  const keys = options.keys
    .map(
      ({ certificateBase64 }) =>
        `<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${certificateBase64}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`,
    )
    .join('');
  const endpoint = (tag: string) =>
    `<fed:${tag}><wsa:EndpointReference xmlns:wsa="http://www.w3.org/2005/08/addressing"><wsa:Address>${passiveUrl}</wsa:Address></wsa:EndpointReference></fed:${tag}>`;
  const service = (tag: string, binding: string) =>
    `<${tag} Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="${signOnUrl}"/>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<EntityDescriptor ID="_${tenantId}" entityID="${entityId}" xmlns="urn:oasis:names:tc:SAML:2.0:metadata">`,
    '<RoleDescriptor xsi:type="fed:SecurityTokenServiceType" protocolSupportEnumeration="http://docs.oasis-open.org/wsfed/federation/200706" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:fed="http://docs.oasis-open.org/wsfed/federation/200706">',
    keys,
    endpoint('SecurityTokenServiceEndpoint'),
    endpoint('PassiveRequestorEndpoint'),
    '</RoleDescriptor>',
    '<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    keys,
    service('SingleLogoutService', 'HTTP-Redirect'),
    service('SingleSignOnService', 'HTTP-Redirect'),
    service('SingleSignOnService', 'HTTP-POST'),
    '</IDPSSODescriptor>',
    '</EntityDescriptor>',
  ].join('');
}
