import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { SnapshotContext } from '../SnapshotContext';
import { specifiedAccessPart } from './specifiedAccess';

const auditor: PermissionSetSpecification = {
  name: 'Auditor',
  managedPolicies: [],
  assignments: [
    {
      principalType: 'GROUP',
      principal: 'auditors',
      accountIds: ['111111111111'],
    },
  ],
};

/** AWS has the permission set, and the group under that name; it has the access. */
function contextWith(groupName: string | undefined): SnapshotContext {
  return {
    specification: { permissionSets: [auditor] },
    identityCenter: {
      instances: {
        find: async () => ({
          Status: 'ACTIVE',
          InstanceArn: 'arn',
          IdentityStoreId: 'd-1234567890',
        }),
      },
      permissionSets: {
        find: async () => [{ arn: 'arn:set', name: 'Auditor' }],
        readPolicies: async () => ({
          managedPolicies: [],
          customerManagedPolicies: [],
        }),
        listAccounts: async () => [],
      },
      accountAssignments: {
        list: async (_: string, { principalId }: { principalId: string }) => [
          {
            accountId: '111111111111',
            permissionSetArn: 'arn:set',
            principalType: 'GROUP',
            principalId,
          },
        ],
      },
      groups: {
        findId: async (_: string, name: string) =>
          name === groupName ? 'g1' : undefined,
        async *each() {
          yield { id: 'g0', name: 'others' };
          if (groupName) yield { id: 'g1', name: groupName };
        },
      },
    },
  } as unknown as SnapshotContext;
}

const before = {
  facts: {
    differences: 0,
    awaited: [],
    groups: [{ id: 'g1', name: 'auditors' }],
  },
  observedAt: '2026-11-24T11:00:00.000Z',
};

describe('specifiedAccessPart', () => {
  it('remembers the ids of groups that have access', async () => {
    expect(await specifiedAccessPart.collect(contextWith('auditors'))).toEqual({
      differences: 0,
      awaited: [],
      groups: [{ id: 'g1', name: 'auditors' }],
      groupsRenamed: [],
    });
  });

  it('knows a group again that AWS has under another name', async () => {
    expect(
      await specifiedAccessPart.collect(contextWith('examiners'), before),
    ).toEqual({
      differences: 0,
      awaited: [],
      groups: [{ id: 'g1', name: 'auditors' }],
      groupsRenamed: ['auditors'],
    });
  });

  it.each([
    ['is gone', undefined, before],
    ['was never seen', 'examiners', undefined],
  ])('waits for a group that %s', async (_, name, known) => {
    expect(
      await specifiedAccessPart.collect(contextWith(name), known),
    ).toMatchObject({
      awaited: [{ permissionSet: 'Auditor', principalType: 'GROUP' }],
      groupsRenamed: [],
    });
  });
});
