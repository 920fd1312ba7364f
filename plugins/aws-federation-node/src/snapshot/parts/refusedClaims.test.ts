import { refusedClaims } from './refusedClaims';

const tag = (key: string, rest: object = { Source: 'user', ID: 'mail' }) => ({
  SamlClaimType: `https://aws.amazon.com/SAML/Attributes/AccessControl:${key}`,
  ...rest,
});
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => tag(`key${at}`));

describe('refusedClaims', () => {
  it('finds nothing where AWS takes all', () => {
    expect(
      refusedClaims([
        { Source: 'user', ID: 'mail' },
        { Value: '#', SamlClaimType: 'https://contoso.example/claim#1' },
        { Value: '#', SamlClaimType: 'https://contoso.example/claim#1' },
        tag('k'.repeat(128), { Value: 'v'.repeat(256) }),
        tag('Größe', { Value: 'a b_.:/=+-@c' }),
        ...many(48),
      ]),
    ).toEqual([]);
  });

  it.each([
    ['no key', '', {}, 'key'],
    ['a long key', 'k'.repeat(129), {}, 'key'],
    ['a key with another sign', 'cost#center', {}, 'key'],
    ['a key with a line break', 'cost\ncenter', {}, 'key'],
    ['a reserved key', 'aws:team', {}, 'key'],
    ['a long value', 'key', { Value: 'v'.repeat(257) }, 'value'],
    ['a value with another sign', 'key', { Value: 'R&D' }, 'value'],
    ['a reserved value', 'key', { Value: 'AWS:a' }, 'value'],
  ])('finds %s', (_, key, rest, because) => {
    const entry = tag(key, rest);
    expect(refusedClaims([entry, ...many(3)])).toEqual([
      { type: entry.SamlClaimType, because },
    ]);
  });

  it('finds what is named twice, once, whatever its case', () => {
    const entries = ['Team', 'Color', 'team', 'Team'].map(key => tag(key));
    expect(refusedClaims(entries)).toEqual(
      ['team', 'Team'].map(key => ({
        type: tag(key).SamlClaimType,
        because: 'twice',
      })),
    );
  });

  it('finds those of which there are too many', () => {
    expect(refusedClaims(many(52))).toEqual(
      ['key50', 'key51'].map(key => ({
        type: tag(key).SamlClaimType,
        because: 'tooMany',
      })),
    );
  });
});
