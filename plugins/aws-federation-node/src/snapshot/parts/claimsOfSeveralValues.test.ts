import { ClaimsSchemaEntry } from '../../steps/claimsDefinition';
import { claimsOfSeveralValues } from './claimsOfSeveralValues';

const type = 'https://aws.amazon.com/SAML/Attributes/AccessControl:Mail';

describe('claimsOfSeveralValues', () => {
  const found = (ClaimsSchema: ClaimsSchemaEntry[], others: object = {}) =>
    claimsOfSeveralValues({ ClaimsMappingPolicy: { ClaimsSchema, ...others } });
  const transformed = (input: ClaimsSchemaEntry, treated: object) =>
    found(
      [
        input,
        {
          Source: 'Transformation',
          ID: 'upper',
          TransformationId: 'Upper',
          SamlClaimType: type,
        },
      ],
      {
        ClaimsTransformation: [
          {
            ID: 'Upper',
            TransformationMethod: 'ToUppercase',
            InputClaims: [{ ClaimTypeReferenceId: 'in', ...treated }],
          },
        ],
      },
    ).length;
  const several = { TreatAsMultiValue: 'true' };

  it.each([
    ['user', 'otherMail'],
    ['User', 'proxyaddresses'],
    ['user', 'assignedroles'],
    ['audience', 'tags'],
  ])('are those from %s %s', (Source, ID) => {
    expect(
      found([
        { Source, ID, SamlClaimType: type },
        { Source, ID, SamlClaimType: type },
      ]),
    ).toEqual([type]);
  });

  it('are no others', () => {
    expect(
      found([
        { Source: 'user', ID: 'department', SamlClaimType: type },
        { Source: 'user', ID: 'othermail', SamlClaimType: 'mail' },
        { Source: 'user', ID: 'othermail', JwtClaimType: 'mail' },
        { Source: 'user', ExtensionID: 'extension_1', SamlClaimType: type },
        { Value: 'othermail', SamlClaimType: type },
        { Source: 'transformation', ID: 'tags', SamlClaimType: type },
      ]),
    ).toEqual([]);
    expect(claimsOfSeveralValues({ ClaimsMappingPolicy: {} })).toEqual([]);
  });

  it('are those that a transformation makes of each value', () => {
    const proxies = { Source: 'user', ID: 'in' };
    const extension = { Source: 'user', ExtensionID: 'in' };
    expect(transformed(extension, several)).toBe(1);
    expect(transformed(extension, { TreatAsMultiValue: true })).toBe(1);
    expect(transformed(extension, {})).toBe(0);
    // An attribute with one value.
    expect(transformed(proxies, several)).toBe(0);
  });

  it('are those of both spellings of the transformations', () => {
    expect(
      found(
        [
          { Source: 'user', ID: 'proxyaddresses' },
          {
            Source: 'transformation',
            ID: 'upper',
            TransformationID: 'Upper',
            SamlClaimType: type,
          },
        ],
        {
          ClaimsTransformations: [
            {
              ID: 'Upper',
              InputClaims: [
                { ClaimTypeReferenceId: 'proxyaddresses', ...several },
              ],
            },
          ],
        },
      ),
    ).toEqual([type]);
  });
});
