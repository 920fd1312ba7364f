import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { SnapshotContext } from '../../SnapshotContext';

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
export function contextWith(groupName: string | undefined): SnapshotContext {
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
        isProvisioned: async () => true,
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

export const ada = 'ada@contoso.example';
/** AWS has these users, and the permission set is assigned to some of them. */
export function peopleWith(options: {
  inAws: Record<string, string>;
  assigned?: string[];
  inEntra?: string[];
}): SnapshotContext {
  const { inAws, assigned = [], inEntra = [] } = options;
  const context = contextWith(undefined);
  const accountIds = ['111111111111'];
  return {
    ...context,
    specification: {
      permissionSets: [
        {
          ...auditor,
          assignments: [{ principalType: 'USER', principal: ada, accountIds }],
        },
      ],
    },
    signal: new AbortController().signal,
    entra: {
      directory: {
        findUsers: async (userPrincipalName: string) =>
          inEntra.includes(userPrincipalName)
            ? [{ id: 'e1', userPrincipalName }]
            : [],
      },
    },
    identityCenter: {
      ...context.identityCenter,
      findUserId: async (_: string, userName: string) => inAws[userName],
      hasUser: async (_: string, id: string) =>
        Object.values(inAws).includes(id),
      accountAssignments: {
        list: async (_: string, { principalId }: { principalId: string }) =>
          assigned.includes(principalId)
            ? [
                {
                  accountId: '111111111111',
                  permissionSetArn: 'arn:set',
                  principalType: 'USER',
                  principalId,
                },
              ]
            : [],
      },
      accounts: { list: async () => [{ id: '111111111111', active: true }] },
    },
  } as unknown as SnapshotContext;
}
