import { startProvisioning } from './__testUtils__/startProvisioning';

const name = 'grace.hopper@contoso.example';

describe('a user name that passes to somebody else before its user is given up', () => {
  let entra: Awaited<ReturnType<typeof startProvisioning>>;
  beforeEach(async () => {
    entra = await startProvisioning();
    await entra.run();
  });
  afterEach(() => entra.stop());

  const targets = (...ids: string[]) =>
    ids.map(id => entra.record(id)?.targetIdentity.id);
  /** Ada comes before Grace in a cycle, which finds Grace's user by the name. */
  function renameBoth() {
    const grace = entra.user('grace.hopper');
    grace.userPrincipalName = 'grace.murray@contoso.example';
    const ada = entra.user('ada.lovelace');
    ada.userPrincipalName = name;
    entra.assign(name);
    return { ada, grace };
  }
  async function rehire() {
    const before = entra.user('grace.hopper');
    before.deletedDateTime = entra.clock.at.toISOString();
    await entra.run();
    const again = { ...before, id: 'grace-again', deletedDateTime: undefined };
    entra.tenant.users.push(again);
    entra.application.simulated.appRoleAssignments.push({
      ...entra.application.simulated.appRoleAssignments[0],
      id: 'assignment-again',
      principalId: again.id,
      principalType: 'User',
    });
    await entra.run();
    return { before, again };
  }

  it('links both people to the one user, and the log shows it', async () => {
    const userId = entra.awsUser('grace')!.id;
    const { ada, grace } = renameBoth();
    await entra.run();
    expect(targets(ada.id, grace.id)).toEqual([userId, userId]);
    expect(entra.awsUser(name)).toBeUndefined();
    expect(entra.awsUser('grace.murray')?.id).toBe(userId);
  });

  it('leaves the second one out in the other form, and sends her when the name is free', async () => {
    entra.tenant.provisioningService = { secondSource: 'refused' };
    const { ada } = renameBoth();
    await entra.run();
    expect(entra.record(ada.id)?.provisioningStatusInfo).toMatchObject({
      status: 'skipped',
      errorInformation: { errorCode: 'DuplicateSourceEntries' },
    });
    await entra.run();
    expect(entra.awsUser(name)?.id).toBe(entra.job.links[ada.id].targetId);
    expect(entra.awsUser('grace.murray')).toBeDefined();
  });

  it('takes the user from whoever came back when the old account is purged, and logs it', async () => {
    const userId = entra.awsUser('grace')!.id;
    const { before, again } = await rehire();
    expect(targets(before.id, again.id)).toEqual([userId, userId]);
    expect(entra.awsUser('grace')?.active).toBe(true);

    entra.tenant.users = entra.tenant.users.filter(each => each !== before);
    await entra.run();
    expect(entra.awsUser('grace')).toBeUndefined();
    expect(entra.record(before.id)).toMatchObject({
      provisioningAction: 'delete',
      targetIdentity: { id: userId },
    });
    await entra.run();
    expect(entra.awsUser('grace')).toBeUndefined();
  });
});
