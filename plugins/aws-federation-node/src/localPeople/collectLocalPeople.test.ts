import { CloudError } from '../CloudError';
import { FakeClouds } from '../steps/__testUtils__/FakeClouds';
import { specification, stepContext } from '../steps/__testUtils__/stepContext';
import { stream } from '../steps/__testUtils__/stream';
import { collectLocalPeople } from './collectLocalPeople';

const ada = {
  id: 'ada',
  userPrincipalName: 'ada@example.com',
  mail: 'ada.l@example.com',
};
const grace = {
  id: 'grace',
  userPrincipalName: 'Grace@example.com',
  mail: 'grace@example.com',
};
const left = {
  id: 'left',
  userPrincipalName: 'left@example.com',
  accountEnabled: false,
};

function storeUser(userName: string, more: { mail?: string; off?: true } = {}) {
  return {
    id: `aws-${userName}`,
    userName,
    mails: more.mail ? [more.mail] : [],
    enabled: !more.off,
  };
}

/** Both clouds after the first template, with these in the tenant. */
async function prepared() {
  const fake = new FakeClouds();
  await fake.clouds.entra.applications.instantiate('AWS acme-labs');
  fake.usersInEntra = [ada, grace, left];
  const collect = (attribute = 'userPrincipalName') =>
    collectLocalPeople({
      ...stepContext(fake),
      specification: {
        ...specification,
        provisioning: {
          userNameAttribute: attribute,
          groupsEnabled: false,
          scope: 'assigned',
        },
      },
      recorded: {},
    });
  return { fake, collect };
}

function assign(fake: FakeClouds, type: 'User' | 'Group', id: string) {
  fake.assignments.push({
    id: `assignment-${id}`,
    principalType: type,
    principalId: id,
    principalDisplayName: id,
  });
}

describe('collectLocalPeople', () => {
  it('compares with the tenant while nobody has the application', async () => {
    const { fake, collect } = await prepared();
    fake.storeUsers = [
      storeUser('ADA@example.com'),
      storeUser('grace@example.com'),
      storeUser('left@example.com'),
      storeUser('root-user'),
      storeUser('long-gone', { off: true }),
    ];
    fake.access.groupsInAws = new Set(['Explorers', 'Auditors']);
    fake.groupsInEntra = [{ displayName: 'explorers' }];

    expect(await collect()).toEqual({
      readAt: '2026-11-24T08:00:00.000Z',
      comparedWith: 'tenant',
      userNameAttribute: 'userPrincipalName',
      people: {
        inAws: 4,
        local: { unknown: 2, otherUserName: 0, account: 0 },
        listed: [
          {
            id: 'aws-left@example.com',
            userName: 'left@example.com',
            kind: 'unknown',
          },
          { id: 'aws-root-user', userName: 'root-user', kind: 'unknown' },
        ],
      },
      groups: {
        inAws: 2,
        local: 1,
        controlTower: [],
        listed: [{ id: 'group-Auditors', name: 'Auditors' }],
      },
    });
  });

  it('counts only people and groups that have the application, once somebody has it', async () => {
    const { fake, collect } = await prepared();
    assign(fake, 'Group', 'explorers');
    fake.members = { explorers: ['grace'] };
    fake.storeUsers = [
      storeUser('ada@example.com'),
      storeUser('grace@example.com'),
    ];
    fake.access.groupsInAws = new Set(['explorers', 'Auditors', 'sent']);
    fake.access.provisionedGroups = new Set(['group-sent']);
    fake.groupsInEntra = [{ displayName: 'Auditors' }];

    const { comparedWith, people, groups } = await collect();
    expect(comparedWith).toBe('assigned');
    expect(people.listed).toEqual([
      expect.objectContaining({ userName: 'ada@example.com' }),
    ]);
    expect([groups.inAws, groups.local]).toEqual([3, 1]);
    expect(groups.listed).toEqual([
      expect.objectContaining({ name: 'Auditors' }),
    ]);

    assign(fake, 'User', 'ada');
    expect((await collect()).people.local.unknown).toBe(0);
  });

  it.each([
    { syncAll: 'true', required: false, comparedWith: 'everybody', unknown: 0 },
    { syncAll: 'true', required: true, comparedWith: 'assigned', unknown: 1 },
    { syncAll: 'false', required: false, comparedWith: 'assigned', unknown: 1 },
  ])(
    'asks Entra whether everybody is sent, whoever has the application: %j',
    async ({ syncAll, required, ...expected }) => {
      const { fake, collect } = await prepared();
      fake.secrets = [{ key: 'SyncAll', value: syncAll }];
      fake.servicePrincipal!.appRoleAssignmentRequired = required;
      assign(fake, 'User', 'ada');
      fake.storeUsers = [
        storeUser('ada@example.com'),
        storeUser('grace@example.com'),
      ];
      const { comparedWith, people } = await collect();
      expect({ comparedWith, unknown: people.local.unknown }).toEqual(expected);
    },
  );

  it('tells whose mail address is in Entra under another user name', async () => {
    const { fake, collect } = await prepared();
    fake.storeUsers = [
      storeUser('ada', { mail: 'Ada.L@example.com' }),
      storeUser('grace', { mail: 'grace@example.com' }),
      storeUser('grace@example.com'),
    ];

    const { people } = await collect();
    expect(people.local).toEqual({ unknown: 0, otherUserName: 2, account: 0 });
    expect(
      people.listed?.map(({ userNameInEntra }) => userNameInEntra),
    ).toEqual(['ada@example.com', 'Grace@example.com']);
  });

  it('compares the attribute that becomes userName', async () => {
    const { fake, collect } = await prepared();
    fake.storeUsers = [storeUser('ada.l@example.com')];
    expect((await collect('mail')).people.local.unknown).toBe(0);
    expect((await collect()).people.local.unknown).toBe(1);
  });

  it('names what is AWS Control Tower’s own', async () => {
    const { fake, collect } = await prepared();
    fake.storeUsers = [
      storeUser('sandbox', { mail: 'Sandbox@example.com' }),
      storeUser('management@example.com'),
      storeUser('stranger@example.com'),
    ];
    const before = await collect();
    expect(before.people.local).toEqual({
      unknown: 3,
      otherUserName: 0,
      account: 0,
    });

    fake.access.groupsInAws = new Set(['AWSControlTowerAdmins', 'Mine']);
    const { people, groups } = await collect();
    expect(people.local).toEqual({ unknown: 1, otherUserName: 0, account: 2 });
    expect([groups.local, groups.controlTower]).toEqual([
      2,
      ['AWSControlTowerAdmins'],
    ]);
  });

  it('does without the mark when AWS refuses to list the accounts', async () => {
    const { fake, collect } = await prepared();
    fake.storeUsers = [storeUser('management@example.com')];
    fake.access.groupsInAws = new Set(['AWSControlTowerAdmins']);
    const failing = (status: number) => async () => {
      throw new CloudError({
        cloud: 'AWS Organizations',
        operation: 'ListAccounts',
        status,
        what: 'AWS refuses',
        remedy: 'Grant it.',
      });
    };
    Object.assign(fake.access.accounts, { list: failing(403) });
    expect((await collect()).people.local.unknown).toBe(1);
    Object.assign(fake.access.accounts, { list: failing(500) });
    await expect(collect()).rejects.toThrow('AWS refuses');
  });

  it('reads no more than it needs, and lists no more than the first 100', async () => {
    const { fake, collect } = await prepared();
    let read = 0;
    Object.assign(fake.clouds.entra.directory, {
      async *eachUser() {
        for await (const user of stream(fake.usersInEntra)) {
          read += 1;
          yield user;
        }
      },
    });
    expect((await collect()).people.inAws).toBe(0);
    expect(read).toBe(0);
    fake.storeUsers = [storeUser('ada@example.com')];
    await collect();
    expect(read).toBe(1);

    fake.storeUsers = Array.from({ length: 130 }, (_, index) =>
      storeUser(`local-${index}`),
    );
    const { people } = await collect();
    expect(people.local.unknown).toBe(130);
    expect(people.listed).toHaveLength(100);
  });

  it.each([
    [
      { unread: [] },
      'noInstance',
      /no instance of the organization in eu-west-1.*other Region/,
    ],
    [{ unread: ['eu-south-1'] }, 'notRead', /did not answer: eu-south-1/],
    [{ region: 'us-east-1', unread: [] }, 'notRead', /us-east-1, not in eu-/],
  ] as const)(
    'says what was not read where there is no instance: %j',
    async (missing, why, message) => {
      const { fake, collect } = await prepared();
      fake.missingInstance = { ...missing, unread: [...missing.unread] };
      const { people, groups, unread } = await collect();
      expect([people.inAws, groups.inAws]).toEqual([0, 0]);
      expect(unread).toEqual({ why, message: expect.stringMatching(message) });
    },
  );

  it('says what was not read while the instance does not work', async () => {
    const { fake, collect } = await prepared();
    expect(await collect()).not.toHaveProperty('unread');
    fake.instanceStatus = 'CREATE_IN_PROGRESS';
    expect((await collect()).unread).toEqual({
      why: 'notRead',
      message: expect.stringContaining('is CREATE_IN_PROGRESS'),
    });
  });
});
