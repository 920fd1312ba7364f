import { groupOfName } from './groupOfName';

const one = { id: 'one', displayName: 'admins' };
const two = { id: 'two', displayName: 'admins' };

describe('groupOfName', () => {
  it('is the only one, whoever has the application', () => {
    expect(groupOfName([one], new Set(['two']), 'two')).toEqual({
      kind: 'one',
      group: one,
    });
    expect(groupOfName([], new Set())).toEqual({ kind: 'none' });
  });

  it('is the one that was known, then the one that has the application', () => {
    expect(groupOfName([one, two], new Set(['two']))).toMatchObject({
      group: two,
    });
    expect(groupOfName([one, two], new Set(['two']), 'one')).toMatchObject({
      group: one,
    });
    expect(groupOfName([one, two], new Set(['other']), 'gone')).toEqual({
      kind: 'several',
    });
  });
});
