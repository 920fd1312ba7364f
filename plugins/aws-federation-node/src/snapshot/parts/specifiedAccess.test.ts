import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { SnapshotContext } from '../SnapshotContext';
import { digestOfUser, isReplacedUser } from './knownUsers';
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
    expect(
      await specifiedAccessPart.collect(contextWith('auditors')),
    ).toMatchObject({
      differences: 0,
      openAssignments: 0,
      awaited: [],
      groups: [{ id: 'g1', name: 'auditors' }],
      groupsRenamed: [],
    });
  });

  it('knows a group again that AWS has under another name', async () => {
    expect(
      await specifiedAccessPart.collect(contextWith('examiners'), before),
    ).toMatchObject({
      differences: 0,
      openAssignments: 0,
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

  it('does not wait for a group that Entra does not have', async () => {
    const context = contextWith(undefined);
    const facts = await specifiedAccessPart.collect({
      ...context,
      specification: {
        ...context.specification,
        provisioning: { groupsEnabled: true, scope: 'assigned' },
      },
      entra: { directory: { findGroups: async () => [] } },
    } as unknown as SnapshotContext);
    expect(facts).toMatchObject({ awaited: [], groupsGone: ['auditors'] });
  });
});

const ada = 'ada@contoso.example';
const name = digestOfUser(ada);
const knowsAda = {
  facts: { differences: 0, awaited: [], users: [{ id: 'u1', name }] },
  observedAt: '2026-11-24T11:00:00.000Z',
};

/** AWS has these users, and the permission set is assigned to some of them. */
function peopleWith(options: {
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
        findUser: async (userPrincipalName: string) =>
          inEntra.includes(userPrincipalName)
            ? { id: 'e1', userPrincipalName }
            : undefined,
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

describe('specifiedAccessPart, of users', () => {
  const sets = { differences: 0, openAssignments: 0, lacking: 0, awaited: [] };

  it('remembers who had access by an id in AWS, and no name', async () => {
    const facts = await specifiedAccessPart.collect(
      peopleWith({ inAws: { [ada]: 'u1' }, assigned: ['u1'] }),
    );
    expect(facts).toMatchObject({ ...sets, users: [{ id: 'u1', name }] });
    expect(JSON.stringify(facts)).not.toContain('ada');
  });

  it('knows somebody renamed who still has it', async () => {
    expect(
      await specifiedAccessPart.collect(
        peopleWith({ inAws: { 'king@contoso': 'u1' }, assigned: ['u1'] }),
        knowsAda,
      ),
    ).toMatchObject({ ...sets, usersRenamed: 1, usersReplaced: 0 });
  });

  it('tells that the old name of somebody renamed is that of somebody else', async () => {
    expect(
      await specifiedAccessPart.collect(
        peopleWith({
          inAws: { 'king@contoso': 'u1', [ada]: 'u2' },
          assigned: ['u1'],
        }),
        knowsAda,
      ),
    ).toMatchObject({ ...sets, usersRenamed: 0, usersReplaced: 1 });
  });

  it('tells that the name of a leaver is that of somebody else, until that one has it', async () => {
    const facts = await specifiedAccessPart.collect(
      peopleWith({ inAws: { [ada]: 'u2' } }),
      knowsAda,
    );
    expect(facts).toMatchObject({
      ...sets,
      usersReplaced: 1,
      users: [{ id: 'u1', name }],
    });
    expect(specifiedAccessPart.isDue?.(facts)).toBe(true);
    expect(
      await specifiedAccessPart.collect(
        peopleWith({ inAws: { [ada]: 'u2' }, assigned: ['u2'] }),
        knowsAda,
      ),
    ).toMatchObject({
      ...sets,
      usersReplaced: 0,
      users: [{ id: 'u2', name }],
    });
  });

  it.each([
    ['the same person in Entra', 'e1', { usersReplaced: 0, lacking: 1 }, 'u2'],
    ['another person', 'e0', { usersReplaced: 1, lacking: 0 }, 'u1'],
    ['nobody knows who', undefined, { usersReplaced: 1, lacking: 0 }, 'u1'],
  ])(
    'knows people of an older identity store by their objects in Entra: %s',
    async (_, entraId, counts, id) => {
      const identityStoreId = 'd-0000000000';
      const facts = await specifiedAccessPart.collect(
        peopleWith({ inAws: { [ada]: 'u2' }, inEntra: [ada] }),
        {
          ...knowsAda,
          facts: {
            ...knowsAda.facts,
            users: [
              { id: 'u1', name, identityStoreId, ...(entraId && { entraId }) },
            ],
          },
        },
      );
      expect(facts).toMatchObject({ ...counts, users: [{ id }] });
      expect(isReplacedUser(facts.users ?? [], ada)).toBe(id === 'u1');
    },
  );

  it('remembers the object in Entra of whoever has it, once', async () => {
    const context = peopleWith({
      inAws: { [ada]: 'u1' },
      assigned: ['u1'],
      inEntra: [ada],
    });
    const facts = await specifiedAccessPart.collect(context);
    const users = [
      { id: 'u1', name, identityStoreId: 'd-1234567890', entraId: 'e1' },
    ];
    expect(facts.users).toEqual(users);
    // The name has passed on in Entra, and not in AWS yet.
    context.entra.directory.findUser = async () => ({
      id: 'e2',
      userPrincipalName: ada,
    });
    const { observedAt } = knowsAda;
    expect(
      await specifiedAccessPart.collect(context, { facts, observedAt }),
    ).toMatchObject({ users });
  });

  it('tells a name that belongs to nobody from one that Entra will send', async () => {
    expect(
      await specifiedAccessPart.collect(peopleWith({ inAws: {} }), knowsAda),
    ).toMatchObject({ ...sets, usersGone: 1, users: [{ id: 'u1', name }] });
    expect(
      await specifiedAccessPart.collect(
        peopleWith({ inAws: {}, inEntra: [ada] }),
        knowsAda,
      ),
    ).toMatchObject({ awaited: [{ principalType: 'USER' }], usersGone: 0 });
  });

  it('counts who lacks an assignment', async () => {
    expect(
      await specifiedAccessPart.collect(
        peopleWith({ inAws: { [ada]: 'u1' } }),
        knowsAda,
      ),
    ).toMatchObject({ differences: 1, openAssignments: 1, lacking: 1 });
  });

  it('names a specified account that the organization does not have', async () => {
    const context = peopleWith({ inAws: { [ada]: 'u1' } });
    context.identityCenter.accounts.list = async () => [
      { id: '222222222222', name: 'Other', active: true },
    ];
    expect(await specifiedAccessPart.collect(context)).toMatchObject({
      ...sets,
      accountsGone: ['111111111111'],
    });
  });

  it('names groups that Entra has sent, where it is not to send any', async () => {
    const context = contextWith('auditors');
    const facts = await specifiedAccessPart.collect(context);
    expect(facts.groupsNotFollowed).toEqual(['auditors']);
    const specification = {
      ...context.specification,
      provisioning: { groupsEnabled: true, scope: 'assigned' as const },
    };
    const sent = await specifiedAccessPart.collect({
      ...context,
      specification,
    });
    expect(sent.groupsNotFollowed).toEqual([]);
  });
});
