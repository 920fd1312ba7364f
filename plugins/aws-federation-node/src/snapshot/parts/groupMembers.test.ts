import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { FakeClouds } from '../../steps/__testUtils__/FakeClouds';
import {
  specification,
  stepContext,
} from '../../steps/__testUtils__/stepContext';
import { GroupMembersFacts, groupMembersPart } from './groupMembers';

const ada = { id: 'ada', userPrincipalName: 'ada@example.com' };
const grace = { id: 'grace', userPrincipalName: 'grace@example.com' };

const withAccess: FederationSpecification = {
  ...specification,
  provisioning: {
    userNameAttribute: 'userPrincipalName',
    groupsEnabled: true,
    scope: 'assigned',
  },
  permissionSets: [
    {
      name: 'Explorers',
      managedPolicies: [],
      assignments: [
        {
          principalType: 'GROUP',
          principal: 'explorers',
          accountIds: ['111111111111'],
        },
      ],
    },
  ],
};

/** Both clouds with a group of two, of whom AWS has those members. */
async function prepared(inGroup: string[]) {
  const fake = new FakeClouds();
  const { entra, identityCenter } = fake.clouds;
  await entra.applications.instantiate('AWS acme-labs');
  const assign = (principalId: string) =>
    fake.assignments.push({
      id: `assignment of ${principalId}`,
      principalType: 'Group',
      principalId,
      principalDisplayName: 'explorers',
    });
  assign('explorers-id');
  const people = [ada, grace].map(each => ({ ...each, accountEnabled: true }));
  entra.directory.eachMember = async function* members() {
    yield* people;
  };
  const disabled = new Set<string>();
  const asked = { names: 0 };
  const byName: Record<string, string> = {
    'ada@example.com': 'aws-ada',
    'grace@example.com': 'aws-grace',
  };
  identityCenter.findUserId = async (_, userName) => {
    asked.names += 1;
    return byName[userName];
  };
  identityCenter.hasEnabledUser = async (_, id) => !disabled.has(id);
  const groups = { name: 'explorers' };
  Object.assign(identityCenter.groups, {
    findId: async (_: string, name: string) =>
      name === groups.name ? 'aws-explorers' : undefined,
    has: async () => true,
    listMemberIds: async () => inGroup,
  });
  const collect = (
    options: {
      specification?: FederationSpecification;
      before?: GroupMembersFacts;
    } = {},
  ) =>
    groupMembersPart.collect(
      {
        ...stepContext(fake),
        specification: options.specification ?? withAccess,
        recorded: {},
        clock: { now: () => new Date('2026-11-24T12:00:00Z') },
      },
      options.before && {
        facts: options.before,
        observedAt: '2026-11-24T11:00:00.000Z',
      },
    );
  return { assign, people, disabled, asked, byName, groups, collect };
}

const group = { id: 'explorers-id', name: 'explorers', awsId: 'aws-explorers' };
const now = '2026-11-24T12:00:00.000Z';

describe('groupMembersPart', () => {
  it('tells by their ids who is not in the group in AWS', async () => {
    const { collect } = await prepared(['aws-ada', 'aws-stranger']);
    const facts = await collect();
    expect(facts).toEqual({
      groups: [
        {
          ...group,
          missing: [{ id: 'grace', since: now }],
          surplus: [{ id: 'aws-stranger', since: now }],
        },
      ],
      users: { ada: 'aws-ada' },
    });
    expect(groupMembersPart.isDue?.(facts)).toBe(true);
  });

  it('keeps since when somebody is missed', async () => {
    const { collect } = await prepared(['aws-ada']);
    const missing = [{ id: 'grace', since: '2026-11-24T08:00:00.000Z' }];
    const before = { groups: [{ ...group, missing }], users: {} };
    expect((await collect({ before })).groups).toEqual([
      { ...group, missing, surplus: [] },
    ]);
    const elsewhere = {
      groups: [{ ...group, awsId: 'another-group', missing }],
      users: {},
    };
    expect((await collect({ before: elsewhere })).groups).toEqual([
      { ...group, missing: [{ id: 'grace', since: now }], surplus: [] },
    ]);
  });

  it('asks AWS by name once', async () => {
    const { asked, byName, collect } = await prepared(['aws-ada', 'aws-grace']);
    const before = await collect();
    expect([asked.names, groupMembersPart.isDue?.(before)]).toEqual([2, false]);
    // AWS knows her by another name until the next cycle.
    delete byName['ada@example.com'];
    expect(await collect({ before })).toEqual(before);
    expect(asked.names).toBe(2);
  });

  it('does not miss whom AWS would not let in, or does not have', async () => {
    const { people, disabled, byName, collect } = await prepared([]);
    disabled.add('aws-ada');
    delete byName['grace@example.com'];
    expect((await collect()).groups).toEqual([
      { ...group, missing: [], surplus: [] },
    ]);
    disabled.clear();
    people.forEach(each => Object.assign(each, { accountEnabled: false }));
    expect((await collect()).groups).toEqual([
      { ...group, missing: [], surplus: [] },
    ]);
  });

  it('does not believe an id that has another name by now', async () => {
    const { collect } = await prepared(['aws-ada', 'aws-grace']);
    const before = {
      groups: [],
      users: { ada: 'aws-ada', grace: 'aws-stranger' },
    };
    expect(await collect({ before })).toMatchObject({
      groups: [{ missing: [] }],
      users: { grace: 'aws-grace' },
    });
  });

  describe('who is in the group in AWS alone', () => {
    const surplusOf = ({ groups }: GroupMembersFacts) =>
      groups[0].surplus?.map(({ id }) => id);

    it('is looked for again with the next check, and keeps since when', async () => {
      const { collect } = await prepared(['aws-ada', 'aws-grace', 'stranger']);
      const facts = await collect();
      expect(groupMembersPart.isDue?.(facts)).toBe(true);
      const since = '2026-11-24T08:00:00.000Z';
      const surplus = [{ id: 'stranger', since }];
      const before = {
        groups: [{ ...group, missing: [], surplus }],
        users: {},
      };
      expect((await collect({ before })).groups).toEqual(before.groups);
    });

    it('is nobody who is disabled there', async () => {
      const { disabled, collect } = await prepared(['aws-ada', 'stranger']);
      disabled.add('stranger');
      expect(surplusOf(await collect())).toEqual([]);
    });

    it('may be a member whom AWS has under another name', async () => {
      const { byName, collect } = await prepared(['aws-ada', 'aws-grace']);
      delete byName['grace@example.com'];
      expect(surplusOf(await collect())).toEqual([]);
    });

    it('stays so while a newcomer has not arrived', async () => {
      const { people, byName, collect } = await prepared([
        'aws-ada',
        'aws-grace',
        'stranger',
        'another',
      ]);
      const before = {
        groups: [
          { ...group, missing: [], surplus: [{ id: 'stranger', since: now }] },
        ],
        users: {},
      };
      people.push({
        id: 'ken',
        userPrincipalName: 'ken@example.com',
        accountEnabled: true,
      });
      expect(surplusOf(await collect({ before }))).toEqual(['stranger']);
      byName['ken@example.com'] = 'another';
      expect(surplusOf(await collect({ before }))).toEqual(['stranger']);
      delete byName['ken@example.com'];
      people.pop();
      expect(surplusOf(await collect({ before }))).toEqual([
        'stranger',
        'another',
      ]);
    });

    it('has left, though AWS does not know everybody', async () => {
      const { people, byName, collect } = await prepared([
        'aws-ada',
        'aws-grace',
        'stranger',
      ]);
      delete byName['ada@example.com'];
      people.pop();
      const users = { grace: 'aws-grace' };
      const before = { groups: [], users };
      expect(surplusOf(await collect({ before }))).toEqual(['aws-grace']);
    });

    it('is not known where Entra tells no member, but of who was one', async () => {
      const { people, collect } = await prepared(['aws-ada', 'stranger']);
      people.splice(0);
      expect(surplusOf(await collect())).toEqual([]);
      const before = { groups: [], users: { ada: 'aws-ada' } };
      expect(surplusOf(await collect({ before }))).toEqual(['aws-ada']);
    });

    it('is no member who is disabled in Entra alone', async () => {
      const { people, byName, collect } = await prepared([
        'aws-ada',
        'aws-grace',
      ]);
      Object.assign(people[1], { accountEnabled: false });
      expect(surplusOf(await collect())).toEqual([]);
      // AWS knows her by another name.
      delete byName['grace@example.com'];
      const users = { grace: 'aws-grace' };
      const before = await collect({ before: { groups: [], users } });
      expect([surplusOf(before), before.users.grace]).toEqual([
        [],
        'aws-grace',
      ]);
      people.pop();
      expect(surplusOf(await collect())).toEqual(['aws-grace']);
    });

    it('is not known where Entra does not tell who is enabled', async () => {
      const { people, collect } = await prepared(['aws-ada', 'stranger']);
      people.forEach(each => Object.assign(each, { accountEnabled: null }));
      expect(surplusOf(await collect())).toEqual([]);
    });

    it('is not known of more members than are read', async () => {
      const { people, byName, collect } = await prepared(['stranger']);
      for (let index = people.length; index < 1000; index += 1) {
        const userPrincipalName = `${index}@example.com`;
        people.push({ ...ada, userPrincipalName, accountEnabled: true });
        byName[userPrincipalName] = `aws-${index}`;
      }
      expect(surplusOf(await collect())).toEqual(['stranger']);
      people.push({ ...grace, accountEnabled: true });
      expect(surplusOf(await collect())).toEqual([]);
    });

    it('is not known where several groups of Entra have the name', async () => {
      const { assign, collect } = await prepared(['aws-ada', 'stranger']);
      assign('explorers-too');
      const before = { groups: [{ ...group, missing: [] }], users: {} };
      expect(surplusOf(await collect({ before }))).toEqual([]);
    });

    it('is asked for of the first alone', async () => {
      const strangers = Array.from({ length: 60 }, (_, index) => `s-${index}`);
      const { collect } = await prepared(['aws-ada', ...strangers]);
      expect(surplusOf(await collect())).toHaveLength(50);
    });
  });

  it('knows a group again that AWS has under another name', async () => {
    const { groups, collect } = await prepared(['aws-ada']);
    const before = { groups: [{ ...group, missing: [] }], users: {} };
    groups.name = 'pioneers';
    expect((await collect({ before })).groups[0].missing).toHaveLength(1);
    expect((await collect()).groups).toEqual([]);
  });

  it.each<[string, Partial<FederationSpecification>]>([
    ['permission sets are specified for no group', { permissionSets: [] }],
    [
      'groups are not to be sent',
      {
        provisioning: { ...withAccess.provisioning!, groupsEnabled: false },
      },
    ],
  ])('looks at nothing where %s', async (_, change) => {
    const { asked, collect } = await prepared([]);
    const facts = await collect({
      specification: { ...withAccess, ...change },
    });
    expect(facts).toEqual({ groups: [], users: {} });
    expect(asked.names).toBe(0);
  });
});
