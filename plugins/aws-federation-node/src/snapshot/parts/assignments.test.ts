import { SnapshotContext } from '../SnapshotContext';
import { AssignmentsFacts, assignmentsPart } from './assignments';

const noon = '2026-11-24T12:00:00.000Z';
const eleven = '2026-11-24T11:00:00.000Z';

function collect(
  assigned: Array<{ principalId: string; principalType: string }>,
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
    const both = await collect([ada, devs]);
    expect(both).toMatchObject({ users: 1, groups: 1 });
    const other = await collect([devs, ada]);
    expect(other.fingerprint).toBe(both.fingerprint);
    const one = await collect([ada]);
    expect(one.fingerprint).not.toBe(both.fingerprint);
  });

  it('knows when somebody had it last', async () => {
    const held = { servicePrincipalId: 'sp', at: noon };
    const before = { servicePrincipalId: 'sp', at: eleven };
    expect((await collect([ada], before)).lastHeld).toEqual(held);
    expect((await collect([devs])).lastHeld).toEqual(held);
    expect((await collect([], before)).lastHeld).toEqual(before);
    expect((await collect([])).lastHeld).toBeUndefined();
  });
});
