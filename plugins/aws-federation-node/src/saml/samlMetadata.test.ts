import { createHash } from 'node:crypto';
import { organization } from '../__testUtils__/organization';
import { OrganizationConfig } from '../config/OrganizationConfig';
import { checkServiceProviderMetadata } from './checkServiceProviderMetadata';
import { parseFederationMetadata } from './parseFederationMetadata';
import { parseServiceProviderMetadata } from './parseServiceProviderMetadata';

const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const entityId =
  'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-9967000001';

function serviceProvider(services: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">
  <md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true">
    ${services}
  </md:SPSSODescriptor>
</md:EntityDescriptor>`;
}

const identityProvider = `<EntityDescriptor entityID="https://sts.windows.net/5f2c1d3e/" xmlns="urn:oasis:names:tc:SAML:2.0:metadata">
  <RoleDescriptor><KeyDescriptor use="signing"><KeyInfo><X509Data><X509Certificate>b3RoZXI=</X509Certificate></X509Data></KeyInfo></KeyDescriptor></RoleDescriptor>
  <IDPSSODescriptor>
    <KeyDescriptor use="signing"><KeyInfo><X509Data><X509Certificate>Zmly
c3Q=</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
    <KeyDescriptor use="signing"><KeyInfo><X509Data><X509Certificate>c2Vjb25k</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
    <SingleSignOnService Binding="${post}" Location="https://login.example/post"/>
    <SingleSignOnService Binding="${redirect}" Location="https://login.example/saml2?a=1&amp;b=2"/>
  </IDPSSODescriptor>
</EntityDescriptor>`;

describe('parseServiceProviderMetadata', () => {
  it('reads every HTTP-POST address, the default first', () => {
    expect(
      parseServiceProviderMetadata(
        serviceProvider(`
        <md:AssertionConsumerService index="0" Binding="${post}" Location="https://a.signin.aws/platform/saml/acs/1"/>
        <md:AssertionConsumerService index="1" Binding="${redirect}" Location="https://a.signin.aws/redirect"/>
        <md:AssertionConsumerService index="2" isDefault="true" Binding="${post}" Location="https://b.signin.aws/platform/saml/acs/1"/>`),
      ),
    ).toEqual({
      entityId,
      assertionConsumerServiceUrls: [
        'https://b.signin.aws/platform/saml/acs/1',
        'https://a.signin.aws/platform/saml/acs/1',
      ],
    });
  });

  it.each([
    ['an empty file', '\uFEFF  ', 'is empty'],
    ['text', 'Not found', 'is not XML'],
    ['broken XML', '<EntityDescriptor>', 'is not XML'],
    [
      'a web page',
      '<!DOCTYPE html><html><body>Sign in</body></html>',
      'is a web page',
    ],
    [
      'entities',
      `<!DOCTYPE x [<!ENTITY a "b">]>${serviceProvider('')}`,
      'document type or entities',
    ],
    ['other XML', '<catalog/>', 'not SAML metadata'],
    ["Entra's own metadata", identityProvider, 'of an identity provider'],
    [
      'no addresses',
      serviceProvider('<md:Extension/>'),
      'no AssertionConsumer',
    ],
    [
      'a huge file',
      serviceProvider(`<!--${'x'.repeat(300_000)}-->`),
      'larger than 256 KiB',
    ],
  ])('refuses %s and says what to upload', (_, xml, problem) => {
    expect(() => parseServiceProviderMetadata(xml)).toThrow(problem);
    expect(() => parseServiceProviderMetadata(xml)).toThrow(
      'Download metadata file',
    );
  });
});

describe('checkServiceProviderMetadata', () => {
  function check(url: string, more: Partial<OrganizationConfig> = {}) {
    checkServiceProviderMetadata({
      metadata: { entityId, assertionConsumerServiceUrls: [url] },
      organization: { ...organization, ...more },
      identityStoreId: 'd-9967000001',
    });
  }

  it.each([
    ['https://eu-central-1.signin.aws/platform/saml/acs/x', {}],
    ['https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/x', {}],
    ['https://eu-west-1.sso.signin.aws/platform/saml/acs/x', {}],
    [
      'https://us-gov-west-1.signin.amazonaws-us-gov.com/platform/saml/acs/x',
      { partition: 'aws-us-gov' as const },
    ],
    [
      'http://localhost:8480/platform/saml/acs/x',
      { endpoints: { signIn: 'http://localhost:8480/platform/saml' } },
    ],
    [
      'https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/x',
      { endpoints: { signIn: 'http://localhost:8480/platform/saml' } },
    ],
  ])('accepts %s', (url, more) => {
    expect(() => check(url, more)).not.toThrow();
  });

  it.each([
    ['https://evil.example/platform/saml/acs/x', {}],
    ['https://eu-central-1.signin.aws.evil.example/platform/saml/acs/x', {}],
    ['http://eu-central-1.signin.aws/platform/saml/acs/x', {}],
    [
      'https://us-gov-west-1.signin.amazonaws-us-gov.com/platform/saml/acs/x',
      {},
    ],
    [
      'https://evil.example/platform/saml/acs/x',
      { endpoints: { signIn: 'http://localhost:8480/platform/saml' } },
    ],
    [
      'http://localhost:8480/platform/saml/../../x',
      { endpoints: { signIn: 'http://localhost:8480/platform/saml' } },
    ],
  ])('refuses %s', (url, more) => {
    expect(() => check(url, more)).toThrow('not a sign-in address');
  });

  it('refuses the metadata of another instance', () => {
    expect(() =>
      checkServiceProviderMetadata({
        metadata: { entityId, assertionConsumerServiceUrls: [] },
        organization,
        identityStoreId: 'd-1111111111',
      }),
    ).toThrow('belongs to the identity store d-9967000001');
  });
});

describe('parseFederationMetadata', () => {
  it('reads the identity provider and its signing certificates', () => {
    const thumbprint = (text: string) =>
      createHash('sha1').update(text).digest('hex').toUpperCase();

    expect(parseFederationMetadata(identityProvider)).toEqual({
      entityId: 'https://sts.windows.net/5f2c1d3e/',
      signOnUrl: 'https://login.example/saml2?a=1&b=2',
      signingThumbprints: [thumbprint('first'), thumbprint('second')],
    });
  });

  it('refuses what is not an identity provider', () => {
    expect(() => parseFederationMetadata(serviceProvider(''))).toThrow(
      'does not describe an identity provider',
    );
  });
});
