import { randomUUID } from 'node:crypto';
import { IdentityProvider, SamlLib, ServiceProvider } from 'samlify';
import { SigningKey } from '../certificates/SigningKey';

const nameIdFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const postBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
const microsoftClaims = 'http://schemas.microsoft.com/identity/claims';

/** Answers a base64 `Response` whose assertion is signed. */
export async function createSamlResponse(options: {
  tenantId: string;
  /** Location of the sign-on service. */
  signOnUrl: string;
  /** Identifier of the service provider. */
  audience: string;
  assertionConsumerServiceUrl: string;
  /** Id of the request; undefined when Entra began the sign-in. */
  inResponseTo?: string;
  nameId: string;
  user: {
    id: string;
    userPrincipalName: string;
    displayName: string | null;
    givenName: string | null;
    surname: string | null;
  };
  key: SigningKey;
  now: Date;
}): Promise<string> {
  const { key, now, user } = options;
  const service = { Binding: postBinding, Location: options.signOnUrl };
  const identityProvider = IdentityProvider({
    entityID: `https://sts.windows.net/${options.tenantId}/`,
    privateKey: key.privateKeyPem,
    signingCert: key.certificatePem,
    nameIDFormat: [nameIdFormat],
    singleSignOnService: [service],
    singleLogoutService: [service],
    requestSignatureAlgorithm:
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  });
  const serviceProvider = ServiceProvider({
    entityID: options.audience,
    wantAssertionsSigned: true,
    assertionConsumerService: [
      {
        Binding: postBinding,
        Location: options.assertionConsumerServiceUrl,
      },
    ],
  });
  const attributes = {
    [`${claims}/name`]: user.userPrincipalName,
    [`${claims}/givenname`]: user.givenName,
    [`${claims}/surname`]: user.surname,
    [`${microsoftClaims}/tenantid`]: options.tenantId,
    [`${microsoftClaims}/objectidentifier`]: user.id,
    [`${microsoftClaims}/displayname`]: user.displayName,
  };
  const minutesFromNow = (minutes: number) =>
    new Date(now.getTime() + minutes * 60_000).toISOString();
  const responseId = `_${randomUUID()}`;
  const tags = {
    ResponseID: responseId,
    AssertionID: `_${randomUUID()}`,
    IssueInstant: now.toISOString(),
    Destination: options.assertionConsumerServiceUrl,
    InResponseTo: options.inResponseTo,
    Issuer: `https://sts.windows.net/${options.tenantId}/`,
    NameIDFormat: nameIdFormat,
    NameID: options.nameId,
    Audience: options.audience,
    // Entra dates assertions back five minutes and lets them live an hour.
    NotBefore: minutesFromNow(-5),
    NotOnOrAfter: minutesFromNow(60),
    SessionIndex: `_${randomUUID()}`,
    ...Object.fromEntries(
      Object.values(attributes).map((value, index) => [
        `Attribute${index}`,
        value ?? '',
      ]),
    ),
  };
  const attributeStatement = Object.entries(attributes)
    .map(([name, value], index) =>
      value === null
        ? ''
        : `<saml:Attribute Name="${name}"><saml:AttributeValue>{Attribute${index}}</saml:AttributeValue></saml:Attribute>`,
    )
    .join('');
  const { context } = await identityProvider.createLoginResponse(
    serviceProvider,
    { extract: {} },
    'post',
    {},
    {
      customTagReplacement: () => ({
        id: responseId,
        context: SamlLib.replaceTagsByValue(
          responseTemplate(attributeStatement),
          tags,
        ),
      }),
    },
  );
  return context;
}

function responseTemplate(attributeStatement: string): string {
  return [
    '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{ResponseID}" Version="2.0" IssueInstant="{IssueInstant}" Destination="{Destination}" InResponseTo="{InResponseTo}">',
    '<saml:Issuer>{Issuer}</saml:Issuer>',
    '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>',
    '<saml:Assertion ID="{AssertionID}" Version="2.0" IssueInstant="{IssueInstant}">',
    '<saml:Issuer>{Issuer}</saml:Issuer>',
    '<saml:Subject><saml:NameID Format="{NameIDFormat}">{NameID}</saml:NameID>',
    '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData InResponseTo="{InResponseTo}" NotOnOrAfter="{NotOnOrAfter}" Recipient="{Destination}"/></saml:SubjectConfirmation></saml:Subject>',
    '<saml:Conditions NotBefore="{NotBefore}" NotOnOrAfter="{NotOnOrAfter}"><saml:AudienceRestriction><saml:Audience>{Audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>',
    `<saml:AttributeStatement>${attributeStatement}</saml:AttributeStatement>`,
    '<saml:AuthnStatement AuthnInstant="{IssueInstant}" SessionIndex="{SessionIndex}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>',
    '</saml:Assertion></samlp:Response>',
  ].join('');
}
