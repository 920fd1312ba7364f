import { isOfValues } from './isOfValues';

const tag = (key: string) =>
  `https://aws.amazon.com/SAML/Attributes/AccessControl:${key}`;

describe('isOfValues', () => {
  const ask = (...ClaimsSchema: object[]) =>
    isOfValues({
      tenant: {
        claimsMappingPolicies: [
          {
            id: '1',
            definition: [
              JSON.stringify({ ClaimsMappingPolicy: { ClaimsSchema } }),
            ],
          },
        ],
      },
      servicePrincipal: { simulated: { claimsMappingPolicyIds: ['1'] } },
    } as Parameters<typeof isOfValues>[0]);
  const team = { Source: 'user', ID: 'department', SamlClaimType: tag('Team') };

  it.each<[string, object[], boolean]>([
    ['names nothing', [], false],
    ['names what AWS takes', [team], true],
    [
      'takes a directory extension',
      [{ Source: 'user', ExtensionID: 'e', SamlClaimType: tag('e') }],
      true,
    ],
    ['names something twice', [team, team], false],
    [
      'has a constant that AWS refuses',
      [team, { Value: 'R&D', SamlClaimType: tag('Unit') }],
      false,
    ],
    [
      'takes what may have several values',
      [{ Source: 'user', ID: 'othermail', SamlClaimType: tag('Mail') }],
      false,
    ],
  ])('judges a policy that %s', (_, entries, isSo) => {
    expect(ask(...entries)).toBe(isSo);
  });
});
