import { refineByUser } from './refineByUser';

const ada = { givenName: 'Ada', surname: 'Lovelace', displayName: 'Ada L.' };

describe('refineByUser', () => {
  it.each(['givenName', 'surname', 'displayName'] as const)(
    'knows what AWS refuses of somebody without %s',
    name => {
      for (const empty of [null, undefined, '']) {
        expect(
          refineByUser('attributesRefused', { ...ada, [name]: empty }),
        ).toBe('namesEmpty');
      }
    },
  );

  it('knows no more of others, of other causes, and of whom it cannot see', () => {
    expect(refineByUser('attributesRefused', ada)).toBe('attributesRefused');
    expect(refineByUser('attributesRefused', undefined)).toBe(
      'attributesRefused',
    );
    expect(refineByUser('duplicateUser', { ...ada, surname: null })).toBe(
      'duplicateUser',
    );
  });
});
