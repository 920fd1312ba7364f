import { refineByUser } from './refineByUser';

const ada = { givenName: 'Ada', surname: 'Lovelace', displayName: 'Ada L.' };
const all = ['givenName', 'surname', 'displayName'] as const;

describe('refineByUser', () => {
  it.each(all)('knows what AWS refuses of somebody without %s', name => {
    for (const empty of [null, undefined, '']) {
      expect(
        refineByUser('attributesRefused', { ...ada, [name]: empty }, all),
      ).toBe('namesEmpty');
    }
  });

  it('knows no more of others, of other causes, and of whom it cannot see', () => {
    expect(refineByUser('attributesRefused', ada, all)).toBe(
      'attributesRefused',
    );
    expect(refineByUser('attributesRefused', undefined, all)).toBe(
      'attributesRefused',
    );
    expect(refineByUser('duplicateUser', { ...ada, surname: null }, all)).toBe(
      'duplicateUser',
    );
  });

  it('does not take for empty what AWS gets from elsewhere', () => {
    expect(
      refineByUser('attributesRefused', { ...ada, surname: null }, [
        'givenName',
        'displayName',
      ]),
    ).toBe('attributesRefused');
  });
});
