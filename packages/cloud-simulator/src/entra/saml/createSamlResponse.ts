import { randomUUID } from 'node:crypto';
import { IdentityProvider, SamlLib, ServiceProvider } from 'samlify';
import { KeyPair, SigningKey } from '../certificates/SigningKey';
import { Claim } from './claimsOf';
import { NameId } from './nameIdOf';
import { TokenIssuance } from './tokenIssuanceOf';

const postBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

/** Everything that stands in a response. */
export interface SamlAnswer {
  tenantId: string;
  /** Location of the sign-on service. */
  signOnUrl: string;
  /** Identifier of the service provider. */
  audience: string;
  assertionConsumerServiceUrl: string;
  /** Id of the request; undefined when Entra began the sign-in. */
  inResponseTo?: string;
  nameId: NameId;
  claims: Claim[];
  key: SigningKey & { pair: KeyPair };
  /** Base64 DER; undefined: the assertion is not encrypted. */
  encryptionCertificate?: string;
  issuance: TokenIssuance;
  now: Date;
}

/**
 * Answers a base64 `Response` that is signed as the application's policy says, and whose
 * assertion is encrypted if need be.
 */
export async function createSamlResponse(answer: SamlAnswer): Promise<string> {
  const { key, now, nameId, claims, encryptionCertificate } = answer;
  const { signs, samlVersion } = answer.issuance;
  const service = { Binding: postBinding, Location: answer.signOnUrl };
  const identityProvider = IdentityProvider({
    entityID: `https://sts.windows.net/${answer.tenantId}/`,
    privateKey: key.pair.privateKeyPem,
    signingCert: key.pair.certificatePem,
    nameIDFormat: [nameId.format],
    singleSignOnService: [service],
    singleLogoutService: [service],
    requestSignatureAlgorithm:
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    isAssertionEncrypted: encryptionCertificate !== undefined,
  });
  const serviceProvider = ServiceProvider({
    entityID: answer.audience,
    wantAssertionsSigned: signs !== 'ResponseOnly',
    wantMessageSigned: signs !== 'TokenOnly',
    encryptCert: encryptionCertificate,
    assertionConsumerService: [
      {
        Binding: postBinding,
        Location: answer.assertionConsumerServiceUrl,
      },
    ],
  });
  const minutesFromNow = (minutes: number) =>
    new Date(now.getTime() + minutes * 60_000).toISOString();
  const responseId = `_${randomUUID()}`;
  const tags = {
    ResponseID: responseId,
    AssertionID: `_${randomUUID()}`,
    IssueInstant: now.toISOString(),
    Destination: answer.assertionConsumerServiceUrl,
    InResponseTo: answer.inResponseTo,
    Issuer: `https://sts.windows.net/${answer.tenantId}/`,
    NameIDFormat: nameId.format,
    NameID: nameId.value,
    Audience: answer.audience,
    // Entra dates assertions back five minutes and lets them live an hour.
    NotBefore: minutesFromNow(-5),
    NotOnOrAfter: minutesFromNow(60),
    SessionIndex: `_${randomUUID()}`,
    ...Object.fromEntries(
      claims.flatMap(({ name, values }, at) => [
        [`Name${at}`, name],
        ...values.map((value, index) => [`Value${at}x${index}`, value]),
      ]),
    ),
  };
  const attributeStatement = claims
    .map(
      ({ values }, at) =>
        `<saml:Attribute Name="{Name${at}}">${values
          .map(
            (_, index) =>
              `<saml:AttributeValue>{Value${at}x${index}}</saml:AttributeValue>`,
          )
          .join('')}</saml:Attribute>`,
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
          responseTemplate(attributeStatement, samlVersion),
          tags,
        ),
      }),
    },
  );
  return context;
}

/** Of version 1.1 an assertion has namespace and version, and else is as of 2.0. */
const assertionForms: Record<
  TokenIssuance['samlVersion'],
  { namespace: string; version: string }
> = {
  '1.1': {
    namespace: 'urn:oasis:names:tc:SAML:1.0:assertion',
    version: 'MajorVersion="1" MinorVersion="1"',
  },
  '2.0': {
    namespace: 'urn:oasis:names:tc:SAML:2.0:assertion',
    version: 'Version="2.0"',
  },
};

function responseTemplate(
  attributeStatement: string,
  samlVersion: TokenIssuance['samlVersion'],
): string {
  const { namespace, version } = assertionForms[samlVersion];
  return [
    '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{ResponseID}" Version="2.0" IssueInstant="{IssueInstant}" Destination="{Destination}" InResponseTo="{InResponseTo}">',
    '<saml:Issuer>{Issuer}</saml:Issuer>',
    '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>',
    `<saml:Assertion xmlns:saml="${namespace}" ID="{AssertionID}" ${version} IssueInstant="{IssueInstant}">`,
    '<saml:Issuer>{Issuer}</saml:Issuer>',
    '<saml:Subject><saml:NameID Format="{NameIDFormat}">{NameID}</saml:NameID>',
    '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData InResponseTo="{InResponseTo}" NotOnOrAfter="{NotOnOrAfter}" Recipient="{Destination}"/></saml:SubjectConfirmation></saml:Subject>',
    '<saml:Conditions NotBefore="{NotBefore}" NotOnOrAfter="{NotOnOrAfter}"><saml:AudienceRestriction><saml:Audience>{Audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>',
    `<saml:AttributeStatement>${attributeStatement}</saml:AttributeStatement>`,
    '<saml:AuthnStatement AuthnInstant="{IssueInstant}" SessionIndex="{SessionIndex}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>',
    '</saml:Assertion></samlp:Response>',
  ].join('');
}
