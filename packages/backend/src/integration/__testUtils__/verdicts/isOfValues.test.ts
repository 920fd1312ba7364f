import { isOfValues } from './isOfValues';

const tag = (key: string) =>
  `https://aws.amazon.com/SAML/Attributes/AccessControl:${key}`;

const extension = (ExtensionID: string) => ({
  Source: 'user',
  ExtensionID,
  SamlClaimType: tag('e'),
});

describe('isOfValues', () => {
  const ask = (...ClaimsSchema: object[]) =>
    isOfValues({
      tenant: {
        applications: [
          {
            simulated: {
              extensionProperties: [
                { name: 'one', isMultiValued: false },
                { name: 'several', isMultiValued: true },
              ],
            },
          },
        ],
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
    ['takes a directory extension of one value', [extension('one')], true],
    ['takes one of several values', [extension('several')], false],
    ['takes one that is not known', [extension('another')], false],
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
