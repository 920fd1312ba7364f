import { addSigningCertificate } from '../entra/certificates/addSigningCertificate';
import {
  accessControl,
  breakKey,
  Change,
  disableTrustedAccess,
  issues,
  TruthCase,
} from './__testUtils__/TruthCase';

const day = 24 * 60 * 60 * 1000;

describe('why somebody is refused', () => {
  let truthCase: TruthCase;
  beforeAll(async () => {
    truthCase = await TruthCase.start();
  });
  afterAll(() => truthCase.stop());

  it.each<[string, string, Change]>([
    [
      'AADSTS7000112',
      'AADSTS7000112',
      ({ servicePrincipal }) => {
        servicePrincipal.accountEnabled = false;
      },
    ],
    [
      'audience',
      'AADSTS700016',
      ({ application }) => {
        application.identifierUris = ['https://elsewhere.example'];
      },
    ],
    [
      'encrypted',
      'encrypted',
      ({ servicePrincipal }) => {
        const verify = servicePrincipal.keyCredentials.find(
          ({ usage }) => usage === 'Verify',
        )!;
        servicePrincipal.keyCredentials.push({
          ...verify,
          usage: 'Encrypt',
          keyId: 'encrypt',
        });
        servicePrincipal.tokenEncryptionKeyId = 'encrypt';
      },
    ],
    [
      'assertionNotSigned',
      'assertionNotSigned',
      issues({ TokenResponseSigningPolicy: 'ResponseOnly' }),
    ],
    ['samlVersion', 'samlVersion', issues({ SamlTokenVersion: '1.1' })],
    [
      'AADSTS50003',
      'AADSTS50003',
      ({ servicePrincipal }) => {
        servicePrincipal.keyCredentials =
          servicePrincipal.keyCredentials.filter(
            ({ usage }) => usage !== 'Sign',
          );
      },
    ],
    // A certificate that AWS lacks signs nothing, whatever is signed with it.
    [
      'badResponse',
      'badResponse',
      async parts => {
        issues({ TokenResponseSigningPolicy: 'ResponseOnly' })(parts);
        const { thumbprint } = await addSigningCertificate({
          servicePrincipal: parts.servicePrincipal,
          displayName: 'CN=other',
          notBefore: new Date(Date.now() - day),
          notAfter: new Date(Date.now() + day),
        });
        parts.servicePrincipal.preferredTokenSigningKeyThumbprint = thumbprint;
      },
    ],
    [
      'badResponse',
      'badResponse',
      async ({ servicePrincipal }) => {
        const { thumbprint } = await addSigningCertificate({
          servicePrincipal,
          displayName: 'CN=new',
          notBefore: new Date(Date.now() - day),
          notAfter: new Date(Date.now() + day),
        });
        servicePrincipal.preferredTokenSigningKeyThumbprint = thumbprint;
      },
    ],
    [
      'tooLong',
      'tooLong',
      claims({ attributes: [{ name: 'long', values: ['x'.repeat(60_000)] }] }),
    ],
    [
      'accessControl',
      'accessControl',
      parts => {
        parts.instance.accessControl = accessControl;
        claims({
          attributes: [
            {
              name: 'https://aws.amazon.com/SAML/Attributes/AccessControl:Team',
              values: ['a', 'b'],
            },
          ],
        })(parts);
      },
    ],
    [
      'nameIdFormat',
      'ok',
      claims({
        nameId: {
          source: 'userPrincipalName',
          format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
        },
      }),
    ],
    [
      'noExternalProvider',
      'noExternalProvider',
      ({ instance }) => {
        instance.identitySource = 'IDENTITY_CENTER';
        instance.externalIdp = undefined;
      },
    ],
    [
      'instanceBeingDeleted',
      'instanceBeingDeleted',
      ({ instance }) => {
        instance.status = 'DELETE_IN_PROGRESS';
      },
    ],
    ['brokenKey', 'brokenKey', breakKey],
    ['trustedAccessDisabled', 'trustedAccessDisabled', disableTrustedAccess],
  ])('tells %s, and %s where it begins at AWS', async (idp, sp, change) => {
    const [{ canSignIn, hindrance }] = (await truthCase.after(change)).inScope;
    expect(hindrance).toBeNull();
    expect(
      [
        canSignIn.identityProviderInitiated,
        canSignIn.serviceProviderInitiated,
      ].map(way => (way.ok ? 'ok' : way.code)),
    ).toEqual([idp, sp]);
  });
});

function claims(
  portalClaims: TruthCase['parts']['servicePrincipal']['simulated']['portalClaims'],
): Change {
  return ({ servicePrincipal }) => {
    servicePrincipal.simulated.portalClaims = portalClaims;
  };
}
