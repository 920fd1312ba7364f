import { peopleFindings } from './__testUtils__/peopleFindings';

const explorers = {
  nested: 1,
  parents: 1,
  someNames: ['admins'],
  someParents: ['explorers'],
};

describe('rules of the people, about nested groups', () => {
  it('tell which groups are passed by, and where they are', () => {
    const told = peopleFindings(({ facts }) => {
      facts.nestedGroups = explorers;
    });
    expect(told).toMatchObject([
      {
        rule: 'nested-groups',
        severity: 'info',
        effect: 'none',
        title: expect.stringContaining('Members of 1 nested group get'),
        detail: expect.stringContaining('Inside "explorers" is "admins".'),
      },
    ]);
  });

  it('count those whose names are not told, and say when not all were looked at', () => {
    const [told] = peopleFindings(({ facts }) => {
      facts.nestedGroups = {
        ...explorers,
        nested: 12,
        someNames: ['a', 'b', 'c', 'd', 'e', 'f'],
        more: true,
      };
    });
    expect(told.title).toContain('at least 12 nested groups');
    expect(told.detail).toContain('are "a", "b", "c", "d", "e", and 7 more.');
  });

  it('tell it, too, where AWS has but users of its own', () => {
    const told = peopleFindings(({ facts }) => {
      facts.nestedGroups = explorers;
      facts.users = {
        inAws: 1,
        enabled: 1,
        enabledProvisioned: 0,
        expected: { somebody: false, nestedGroups: explorers },
      };
    });
    expect(told).toMatchObject([{ rule: 'nested-groups' }]);
  });
});
