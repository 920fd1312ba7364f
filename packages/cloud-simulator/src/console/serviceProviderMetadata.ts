import {
  assertionConsumerServiceUrl,
  awsEntityId,
  dualStackFamily,
} from '../addresses';
import { escapeMarkup } from '../entra/html/escapeMarkup';
import { classicUrlOf } from './classicUrl';
import { InstanceVisit } from './ConsoleVisit';

/** AWS's SAML metadata file of an instance, as XML. */
export function serviceProviderMetadata(visit: InstanceVisit): string {
  const { context, organization, instance } = visit;
  const entityId = escapeMarkup(
    awsEntityId(organization, instance.identityStoreId),
  );
  const urlIn = (region?: string) =>
    assertionConsumerServiceUrl(
      context.pageOrigin,
      instance.samlTenantId,
      region,
    );
  const classicUrl =
    instance.classicUrl === 'named' ? classicUrlOf(organization) : undefined;
  const services = [
    urlIn(),
    ...(classicUrl ? [classicUrl] : []),
    ...(instance.metadataFamily ? [urlIn(dualStackFamily)] : []),
    ...(instance.additionalRegions ?? []).map(urlIn),
  ]
    .map((url, index) => {
      return `<md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${escapeMarkup(
        url,
      )}" index="${index}" isDefault="${index === 0}"/>`;
    })
    .join('\n    ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">
  <md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>
    ${services}
  </md:SPSSODescriptor>
</md:EntityDescriptor>
`;
}
