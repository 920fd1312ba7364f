import { SnapshotContext } from '../SnapshotContext';
import { AssignmentsFacts, assignmentsPart } from './assignments';

const noon = '2026-11-24T12:00:00.000Z';
const eleven = '2026-11-24T11:00:00.000Z';

function collect(
  assigned: Array<{ principalId: string; principalType: string }>,
  named: { users?: string[]; groups?: string[] },
  lastHeld?: AssignmentsFacts['lastHeld'],
) {
  const before = lastHeld && {
    facts: { users: 1, groups: 0, fingerprint: '', lastHeld },
    observedAt: eleven,
  };
  return assignmentsPart.collect(
    {
      specification: {
        application: { displayName: 'AWS acme', appId: 'app' },
        assignments: { users: [], groups: [], ...named },
      },
      recorded: {},
      clock: { now: () => new Date(noon) },
      entra: {
        applications: {
          list: async () => [
            { id: 'a', appId: 'app', displayName: 'AWS acme' },
          ],
        },
        servicePrincipals: { findByAppId: async () => ({ id: 'sp' }) },
        assignments: { list: async () => assigned },
      },
    } as unknown as SnapshotContext,
    before,
  );
}

const ada = { principalId: 'ada', principalType: 'User' };
const devs = { principalId: 'devs', principalType: 'Group' };

describe('assignmentsPart', () => {
  it('counts users and groups, and tells when they change', async () => {
    const both = await collect([ada, devs], {});
    expect(both).toMatchObject({ users: 1, groups: 1 });
    const other = await collect([devs, ada], {});
    expect(other.fingerprint).toBe(both.fingerprint);
    const one = await collect([ada], {});
    expect(one.fingerprint).not.toBe(both.fingerprint);
  });

  it('knows who was named when somebody had it last', async () => {
    const held = { servicePrincipalId: 'sp', at: noon };
    expect((await collect([ada], { users: ['ada'] })).lastHeld).toEqual({
      ...held,
      namedAt: noon,
    });
    expect((await collect([devs], { groups: ['devs'] })).lastHeld).toEqual({
      ...held,
      namedAt: noon,
    });
    expect((await collect([ada], {})).lastHeld).toEqual(held);
    const before = { servicePrincipalId: 'sp', at: eleven, namedAt: eleven };
    expect((await collect([ada], {}, before)).lastHeld).toEqual({
      ...held,
      namedAt: eleven,
    });
    expect((await collect([], {}, before)).lastHeld).toEqual(before);
    expect((await collect([], { users: ['ada'] })).lastHeld).toBeUndefined();
  });
});
