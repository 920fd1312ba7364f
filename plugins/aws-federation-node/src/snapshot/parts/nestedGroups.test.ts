import { SnapshotContext } from '../SnapshotContext';
import { nestedGroupsPart } from './nestedGroups';

function collect(options: {
  applications?: object[];
  assignmentRequired?: boolean;
  syncAll?: string;
}) {
  return nestedGroupsPart.collect({
    specification: { application: { displayName: 'AWS acme', appId: 'app' } },
    recorded: {},
    entra: {
      applications: {
        list: async () =>
          options.applications ?? [
            { id: 'a', appId: 'app', displayName: 'AWS acme' },
          ],
      },
      servicePrincipals: {
        findByAppId: async () => ({
          id: 'sp',
          appRoleAssignmentRequired: options.assignmentRequired ?? true,
        }),
      },
      synchronization: {
        getSecrets: async () => [
          { key: 'SyncAll', value: options.syncAll ?? 'false' },
        ],
      },
      assignments: {
        list: async () => [
          {
            principalType: 'Group',
            principalId: 'explorers',
            principalDisplayName: 'Explorers',
          },
        ],
      },
      directory: {
        listNestedGroups: async () => [{ id: 'admins', displayName: 'Admins' }],
      },
    },
  } as unknown as SnapshotContext);
}

describe('nestedGroupsPart', () => {
  it.each([{}, { syncAll: 'true' }, { assignmentRequired: false }])(
    'tells of groups in assigned groups with %j',
    async options => {
      expect(await collect(options)).toMatchObject({
        nested: 1,
        someNames: ['Admins'],
        someParents: ['Explorers'],
      });
    },
  );

  it('tells of none where everybody is sent and nobody needs an assignment', async () => {
    const everybody = { assignmentRequired: false, syncAll: 'true' };
    expect(await collect(everybody)).toMatchObject({ nested: 0 });
  });
});
