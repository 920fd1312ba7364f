import { classicUrlOf } from '../../console/classicUrl';
import { addSigningCertificate } from '../../entra/certificates/addSigningCertificate';
import {
  breakKey,
  Change,
  disableTrustedAccess,
  issues,
  tagsOfEverybody,
  TruthCase,
} from './TruthCase';

const DAY = 24 * 60 * 60 * 1000;
const everybody = { idp: true, sp: true };
const nobody = { idp: false, sp: false };

/** From before February 2026. */
function makeOld(instance: TruthCase['parts']['instance']) {
  instance.createdAt = '2025-06-01T08:00:00.000Z';
  instance.classicUrl = 'unnamed';
}

const signsBy = (TokenResponseSigningPolicy: string) =>
  issues({ TokenResponseSigningPolicy });

/**
 * What may happen to sign-in, in words, and whether it works then where Entra begins
 * (`idp`) and where AWS does (`sp`).
 *
 * @param truthCase - asked when a state is made
 */
export function signInStates(
  truthCase: () => TruthCase,
): Array<[string, Change, { idp: boolean; sp: boolean }]> {
  const portalOf = ({ identityStoreId }: TruthCase['parts']['instance']) =>
    `${truthCase().simulator.pageOrigin}/start/${identityStoreId}`;
  return [
    ['as seeded', () => {}, everybody],
    [
      'the application is switched off',
      ({ servicePrincipal }) => {
        servicePrincipal.accountEnabled = false;
      },
      nobody,
    ],
    [
      'the app registration is deactivated',
      ({ application }) => {
        application.isDisabled = true;
      },
      nobody,
    ],
    [
      'Microsoft disabled the application',
      ({ application }) => {
        application.disabledByMicrosoftStatus =
          'DisabledDueToViolationOfServicesAgreement';
      },
      nobody,
    ],
    [
      'the mode is not SAML',
      ({ servicePrincipal }) => {
        servicePrincipal.preferredSingleSignOnMode = null;
      },
      nobody,
    ],
    [
      'the reply URL is another',
      ({ application }) => {
        application.web.redirectUris = ['https://elsewhere.example/acs'];
      },
      nobody,
    ],
    [
      'the identifier is another',
      ({ application }) => {
        application.identifierUris = ['https://elsewhere.example'];
      },
      nobody,
    ],
    ['the response alone is signed', signsBy('ResponseOnly'), nobody],
    [
      'the response alone is signed, and AWS takes that',
      parts => {
        signsBy('ResponseOnly')(parts);
        parts.instance.lenientResponses = true;
      },
      everybody,
    ],
    [
      'response and assertion are signed',
      signsBy('ResponseAndToken'),
      everybody,
    ],
    ['the assertion alone is signed', signsBy('TokenOnly'), everybody],
    ['assertions are of SAML 1.1', issues({ SamlTokenVersion: '1.1' }), nobody],
    [
      'assertions are of SAML 2.0',
      issues({ SamlTokenVersion: '2.0' }),
      everybody,
    ],
    [
      'assertions are encrypted',
      ({ servicePrincipal }) => {
        const [verify] = servicePrincipal.keyCredentials.filter(
          ({ usage }) => usage === 'Verify',
        );
        servicePrincipal.keyCredentials.push({
          ...verify,
          usage: 'Encrypt',
          keyId: 'encrypt',
        });
        servicePrincipal.tokenEncryptionKeyId = 'encrypt';
      },
      nobody,
    ],
    [
      'Entra signs with a certificate that AWS lacks',
      async ({ servicePrincipal }) => {
        const { thumbprint } = await addSigningCertificate({
          servicePrincipal,
          displayName: 'CN=new',
          notBefore: new Date(truthCase().now.getTime() - DAY),
          notAfter: new Date(truthCase().now.getTime() + DAY),
        });
        servicePrincipal.preferredTokenSigningKeyThumbprint = thumbprint;
      },
      nobody,
    ],
    [
      'a certificate that AWS lacks is there and not preferred',
      ({ servicePrincipal }) =>
        addSigningCertificate({
          servicePrincipal,
          displayName: 'CN=new',
          notBefore: new Date(truthCase().now.getTime() - DAY),
          notAfter: new Date(truthCase().now.getTime() + DAY),
        }),
      everybody,
    ],
    [
      'no certificate is preferred and the newest signs',
      async ({ tenant, servicePrincipal }) => {
        await addSigningCertificate({
          servicePrincipal,
          displayName: 'CN=new',
          notBefore: new Date(truthCase().now.getTime() - DAY),
          notAfter: new Date(truthCase().now.getTime() + DAY),
        });
        servicePrincipal.preferredTokenSigningKeyThumbprint = null;
        tenant.automaticSigningKey = 'newest';
      },
      nobody,
    ],
    [
      'no certificate is preferred and the oldest signs',
      ({ servicePrincipal }) => {
        servicePrincipal.preferredTokenSigningKeyThumbprint = null;
      },
      everybody,
    ],
    [
      'the certificate has ended',
      () => {
        truthCase().now = new Date(truthCase().now.getTime() + 4 * 365 * DAY);
      },
      nobody,
    ],
    [
      'the NameID is another attribute',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.portalClaims = {
          nameId: { source: 'employeeId' },
        };
      },
      nobody,
    ],
    [
      'the NameID is another attribute, and requests get the UPN',
      ({ tenant, servicePrincipal }) => {
        tenant.nameIdOfRequests = 'userPrincipalName';
        servicePrincipal.simulated.portalClaims = {
          nameId: { source: 'employeeId' },
        };
      },
      { idp: false, sp: true },
    ],
    [
      'the format of the NameID is another',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.portalClaims = {
          nameId: {
            source: 'userPrincipalName',
            format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
          },
        };
      },
      { idp: false, sp: true },
    ],
    [
      'a claim makes assertions too long',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.portalClaims = {
          attributes: [{ name: 'long', values: ['x'.repeat(60_000)] }],
        };
      },
      nobody,
    ],
    [
      'a claims mapping policy has one claim for access control twice',
      tagsOfEverybody('Team', 'Team'),
      nobody,
    ],
    [
      'a claims mapping policy has two claims for access control',
      tagsOfEverybody('Team', 'Color'),
      everybody,
    ],
    [
      'AWS went back to its own directory',
      ({ instance }) => {
        instance.identitySource = 'IDENTITY_CENTER';
        instance.externalIdp = undefined;
      },
      nobody,
    ],
    [
      'the people are disabled in AWS',
      ({ instance }) => {
        for (const user of instance.users) user.active = false;
      },
      nobody,
    ],
    [
      'AWS asks for an answer at its other family of addresses',
      ({ instance }) => {
        instance.requestFamily = 'dualStack';
      },
      { idp: true, sp: false },
    ],
    [
      'AWS asks for it there, and Entra has that address too',
      ({ instance, application }) => {
        instance.requestFamily = 'dualStack';
        application.web.redirectUris.push(
          `${truthCase().simulator.pageOrigin}/platform/saml/dual-stack/acs/${
            instance.samlTenantId
          }`,
        );
      },
      everybody,
    ],
    [
      'an old instance asks for an answer at its classic address',
      ({ instance }) => makeOld(instance),
      { idp: true, sp: false },
    ],
    [
      'the same, and the sign-on URL is the access portal',
      ({ instance, servicePrincipal }) => {
        makeOld(instance);
        servicePrincipal.loginUrl = portalOf(instance);
      },
      nobody,
    ],
    [
      'an old instance asks for it there, and Entra has that address too',
      ({ instance, application, organization, servicePrincipal }) => {
        makeOld(instance);
        application.web.redirectUris.push(classicUrlOf(organization)!);
        servicePrincipal.loginUrl = portalOf(instance);
      },
      everybody,
    ],
    [
      'Entra has the classic address of an old instance alone',
      ({ instance, application, organization }) => {
        makeOld(instance);
        const uri = classicUrlOf(organization)!;
        application.web.redirectUris = [uri];
        application.web.redirectUriSettings = [{ uri, index: 0 }];
      },
      everybody,
    ],
    [
      'an instance with a classic address is of February 2026',
      ({ instance }) => {
        makeOld(instance);
        instance.createdAt = '2026-02-01T00:00:00.000Z';
      },
      everybody,
    ],
    ['the key of the instance is disabled', breakKey, nobody],
    ['trusted access is disabled', disableTrustedAccess, nobody],
    [
      'no assignment is needed',
      ({ servicePrincipal }) => {
        servicePrincipal.appRoleAssignmentRequired = false;
      },
      everybody,
    ],
    [
      'the default reply URL is another, and AWS names its own',
      ({ application }) => {
        const [own] = application.web.redirectUris;
        const other = 'https://elsewhere.example/acs';
        application.web.redirectUris = [own, other];
        application.web.redirectUriSettings = [
          { uri: own, index: 1 },
          { uri: other, index: 0 },
        ];
      },
      { idp: false, sp: true },
    ],
    [
      'the same, and the sign-on URL is the access portal',
      ({ application, servicePrincipal, instance }) => {
        application.web.redirectUris.push('https://elsewhere.example/acs');
        application.web.redirectUriSettings = application.web.redirectUris.map(
          (uri, index, all) => ({ uri, index: all.length - index }),
        );
        servicePrincipal.loginUrl = portalOf(instance);
      },
      everybody,
    ],
    [
      'the sign-on URL is the access portal of another organization',
      ({ servicePrincipal, instance }) => {
        servicePrincipal.loginUrl = portalOf(instance).replace(
          instance.identityStoreId,
          'd-0000000000',
        );
      },
      { idp: false, sp: true },
    ],
    [
      'the sign-on URL is a host that is not there',
      ({ servicePrincipal }) => {
        servicePrincipal.loginUrl = 'https://nowhere.invalid/start';
      },
      { idp: false, sp: true },
    ],
    [
      'the sign-on URL is the access portal, and requests are to be signed',
      ({ application, servicePrincipal, instance }) => {
        servicePrincipal.loginUrl = portalOf(instance);
        application.requestSignatureVerification = {
          isSignedRequestRequired: true,
        };
      },
      nobody,
    ],
  ];
}
