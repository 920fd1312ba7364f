import { SnapshotContext } from '../SnapshotContext';
import {
  SpecifiedAssignmentsFacts,
  specifiedAssignmentsPart,
} from './specifiedAssignments';

interface Group {
  id: string;
  displayName: string;
  securityEnabled: boolean;
}

const explorers = {
  id: 'explorers',
  displayName: 'AWS explorers',
  securityEnabled: true,
};

function contextWith(options: {
  groups?: Group[];
  users?: string[];
  assigned?: string[];
}): SnapshotContext {
  const { groups = [explorers], users = ['ada'], assigned = [] } = options;
  return {
    specification: {
      application: { displayName: 'AWS acme' },
      assignments: { users: ['ada'], groups: ['AWS explorers'] },
    },
    recorded: {},
    tenant: { name: 'contoso' },
    entra: {
      applications: { list: async () => [{ id: 'app', appId: 'app-id' }] },
      servicePrincipals: {
        findByAppId: async () => ({
          id: 'principal',
          appRoles: [{ id: 'role', displayName: 'User', isEnabled: true }],
        }),
      },
      directory: {
        findUsers: async (name: string) =>
          users
            .filter(each => each.replace(/ \d$/, '') === name)
            .map(each => ({ id: `id of ${each}` })),
        findGroups: async (name: string) =>
          groups.filter(({ id, displayName }) =>
            [id, displayName].includes(name),
          ),
        listNestedGroups: async () => [],
      },
      assignments: {
        list: async () =>
          assigned.map(principalId => ({ principalId, appRoleId: 'role' })),
      },
    },
    identityCenter: { instances: { find: async () => undefined } },
  } as unknown as SnapshotContext;
}

function collect(
  options: Parameters<typeof contextWith>[0],
  groups?: SpecifiedAssignmentsFacts['groups'],
) {
  const before = groups && {
    facts: { groups } as SpecifiedAssignmentsFacts,
    observedAt: '2026-11-24T11:00:00.000Z',
  };
  return specifiedAssignmentsPart.collect(contextWith(options), before);
}

describe('specifiedAssignmentsPart', () => {
  it('tells who lacks the application, and users by their ids', async () => {
    expect(await collect({})).toEqual({
      missing: {
        userIds: ['id of ada'],
        groups: [{ id: 'explorers', name: 'AWS explorers' }],
      },
      otherRole: 0,
      usersGone: 0,
      groupsGone: [],
      groupsRenamed: [],
      groupsTaken: [],
      groupsUnclear: [],
      groupsNotAssignable: [],
      groups: [{ id: 'explorers', name: 'AWS explorers' }],
    });
    expect(
      await collect({ assigned: ['id of ada', 'explorers', 'somebody else'] }),
    ).toMatchObject({ missing: { userIds: [], groups: [] } });
  });

  it('counts users whom Entra does not have', async () => {
    expect(await collect({ users: [] })).toMatchObject({
      missing: { userIds: [] },
      usersGone: 1,
    });
  });

  it('counts a mail address of several users, unless one of them is assigned', async () => {
    const users = ['ada 1', 'ada 2'];
    expect(await collect({ users })).toMatchObject({
      missing: { userIds: [] },
      usersGone: 0,
      usersUnclear: 1,
    });
    const assigned = ['id of ada 2'];
    const facts = await collect({ users, assigned });
    expect(facts.usersUnclear).toBeUndefined();
    expect(facts.missing.userIds).toEqual([]);
  });

  it('tells a group that is gone from one that has another name', async () => {
    const known = [{ id: 'explorers', name: 'AWS explorers' }];
    const renamed = [{ ...explorers, displayName: 'AWS pioneers' }];
    expect(await collect({ groups: [] }, known)).toMatchObject({
      groupsGone: ['AWS explorers'],
      groupsRenamed: [],
      groups: known,
    });
    expect(await collect({ groups: renamed }, known)).toMatchObject({
      groupsGone: [],
      groupsRenamed: ['AWS explorers'],
      groups: known,
    });
    expect(await collect({ groups: renamed })).toMatchObject({
      groupsGone: ['AWS explorers'],
    });
  });

  describe('where another group has the name', () => {
    const strangers = { ...explorers, id: 'strangers' };
    const renamed = { ...explorers, displayName: 'AWS pioneers' };
    const known = [{ id: 'explorers', name: 'AWS explorers' }];

    it.each([[[explorers, strangers]], [[strangers, explorers]]])(
      'takes the one of both that has the application',
      async groups => {
        expect(
          await collect({ groups, assigned: ['explorers'] }),
        ).toMatchObject({
          missing: { groups: [] },
          groupsUnclear: [],
          groupsTaken: [],
          groups: known,
        });
      },
    );

    it('takes the one that was known', async () => {
      const groups = [strangers, explorers];
      expect(await collect({ groups }, known)).toMatchObject({
        missing: { groups: known },
        groupsUnclear: [],
      });
      expect(await collect({ groups })).toMatchObject({
        missing: { groups: [] },
        groupsUnclear: ['AWS explorers'],
      });
    });

    it('tells that the name is taken while the known one has another', async () => {
      const groups = [renamed, strangers];
      const assigned = ['explorers'];
      expect(await collect({ groups, assigned }, known)).toMatchObject({
        missing: { groups: [] },
        groupsTaken: ['AWS explorers'],
        groups: known,
      });
      expect(await collect({ groups }, known)).toMatchObject({
        missing: { groups: known },
        groupsTaken: ['AWS explorers'],
      });
      expect(
        await collect({ groups, assigned: ['strangers'] }, known),
      ).toMatchObject({ groupsTaken: [], groups: [{ id: 'strangers' }] });
      expect(await collect({ groups: [strangers] }, known)).toMatchObject({
        missing: { groups: [{ id: 'strangers', name: 'AWS explorers' }] },
        groupsTaken: [],
      });
    });
  });

  it('tells of a group that cannot be assigned, unless it is', async () => {
    const groups = [{ ...explorers, securityEnabled: false }];
    expect(await collect({ groups })).toMatchObject({
      groupsNotAssignable: ['AWS explorers'],
    });
    expect(await collect({ groups, assigned: ['explorers'] })).toMatchObject({
      groupsNotAssignable: [],
    });
  });
});
