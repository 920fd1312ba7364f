import { ada, contextWith, peopleWith } from './__testUtils__/specifiedContext';
import { digestOfUser, isReplacedUser } from './knownUsers';
import { specifiedAccessPart } from './specifiedAccess';

const name = digestOfUser(ada);
const knowsAda = {
  facts: { differences: 0, awaited: [], users: [{ id: 'u1', name }] },
  observedAt: '2026-11-24T11:00:00.000Z',
};

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

  it.each([
    ['has her under another name', { usersGone: 0, usersRenamedInEntra: 1 }],
    ['has her no more', { usersGone: 1, usersRenamedInEntra: 0 }],
  ])(
    'looks up who had a name that belongs to nobody: Entra %s',
    async (_, counts) => {
      const context = peopleWith({ inAws: {} });
      context.entra.directory.findUser = async idOrName =>
        counts.usersGone === 0 && idOrName === 'e1'
          ? { id: 'e1', userPrincipalName: 'king@contoso' }
          : undefined;
      const users = [{ id: 'u1', name, entraId: 'e1' }];
      const before = { ...knowsAda, facts: { ...knowsAda.facts, users } };
      expect(await specifiedAccessPart.collect(context, before)).toMatchObject({
        ...sets,
        ...counts,
        users,
      });
    },
  );

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
