import { startProvisioning } from './__testUtils__/startProvisioning';
import { deleteUser, purgeUser } from '../entra/graph/deletedUsers';

const DAY = 24 * 60 * 60 * 1000;

describe('whom Entra deletes for good', () => {
  let clouds: Awaited<ReturnType<typeof startProvisioning>>;
  beforeEach(async () => {
    clouds = await startProvisioning();
    await clouds.run();
  });
  afterEach(() => clouds.stop());

  const pass = async (days: number) => {
    clouds.clock.at = new Date(clouds.clock.at.getTime() + days * DAY);
    await clouds.run();
  };
  const inAws = (id: string) =>
    clouds.instance.users.find(each => each.id === id);
  /** Somebody whom AWS has, deleted in Entra. */
  const leaver = () => {
    const grace = clouds.user('grace.hopper');
    const target = clouds.awsUser('grace')!.id;
    deleteUser(grace, clouds.clock.at);
    return { grace, target };
  };
  const service = (form: Record<string, string>) => {
    clouds.tenant.provisioningService = form;
  };

  it('is disabled in AWS at once, and deleted there after 30 days', async () => {
    const { grace, target } = leaver();
    await clouds.run();
    expect(inAws(target)).toMatchObject({
      active: false,
      userName: 'grace.hopper@contoso.example',
    });
    await pass(29);
    expect(inAws(target)).toBeDefined();

    await pass(1);
    expect(inAws(target)).toBeUndefined();
    expect(clouds.job.links[grace.id]).toBeUndefined();
    expect(clouds.record(grace.id)).toMatchObject({
      provisioningAction: 'delete',
      provisioningStatusInfo: { status: 'success' },
      targetIdentity: { id: target },
    });
    expect(clouds.record(grace.id)?.provisioningSteps.at(-1)).toMatchObject({
      name: 'EntryExportDelete',
      status: 'success',
    });
    const logged = clouds.records(grace.id).length;
    await clouds.run();
    expect(clouds.records(grace.id)).toHaveLength(logged);
  });

  it('stays in AWS, disabled, who had lost the application before', async () => {
    clouds.application.simulated.appRoleAssignments = [];
    await clouds.run();
    const { grace, target } = leaver();
    await pass(31);
    expect(clouds.tenant.users).not.toContain(grace);
    expect(inAws(target)).toMatchObject({ active: false });
  });

  it('is managed again who came back before', async () => {
    const { simulated } = clouds.application;
    const { appRoleAssignments } = simulated;
    simulated.appRoleAssignments = [];
    await clouds.run();
    simulated.appRoleAssignments = appRoleAssignments;
    await clouds.run();
    expect(clouds.awsUser('grace')).toMatchObject({ active: true });
    const { target } = leaver();
    await pass(31);
    expect(inAws(target)).toBeUndefined();
  });

  it('is tried again later when AWS refuses it', async () => {
    const { grace, target } = leaver();
    await clouds.run();
    purgeUser(clouds.tenant, grace);
    const { faults } = clouds.simulator.store.state;
    faults.push({
      id: 'refuse',
      operation: 'SCIM DELETE /Users/{id}',
      kind: 'status',
      status: 500,
      remaining: 1,
    });
    await clouds.run();
    expect(clouds.record(grace.id)).toMatchObject({
      provisioningAction: 'delete',
      provisioningStatusInfo: { status: 'failure' },
    });
    expect(clouds.job.escrows[grace.id]).toMatchObject({ attempts: 1 });
    expect(clouds.job.document.status.lastExecution.countEscrowed).toBe(1);
    await clouds.run();
    expect(inAws(target)).toBeUndefined();
    expect(clouds.job.escrows).toEqual({});
  });

  it('may be gone in AWS already', async () => {
    const { grace, target } = leaver();
    await clouds.run();
    clouds.instance.users = clouds.instance.users.filter(
      ({ id }) => id !== target,
    );
    await pass(31);
    expect(clouds.job.links[grace.id]).toBeUndefined();
    expect(clouds.job.escrows).toEqual({});
  });

  it.each([
    ['deleted', undefined],
    ['ignored', true],
  ])(
    'is %s when no cycle saw the recycle bin',
    async (purgedUnseen, active) => {
      service({ purgedUnseen });
      const { grace, target } = leaver();
      purgeUser(clouds.tenant, grace);
      await clouds.run();
      expect(inAws(target)?.active).toBe(active);
      expect(clouds.job.links[grace.id]).toBeUndefined();
    },
  );

  it('has the name of the recycle bin in AWS, where that is sent, until they are restored', async () => {
    service({ deletedUserNames: 'sent' });
    const { grace, target } = leaver();
    const former = 'grace.hopper@contoso.example';
    await clouds.run();
    expect(inAws(target)).toMatchObject({
      active: false,
      userName: `${grace.id.replaceAll('-', '')}${former}`,
    });
    grace.userPrincipalName = former;
    grace.deletedDateTime = undefined;
    await clouds.run();
    expect(inAws(target)).toMatchObject({ active: true, userName: former });
  });
});

describe('a group that loses the application', () => {
  let clouds: Awaited<ReturnType<typeof startProvisioning>>;
  beforeEach(async () => {
    clouds = await startProvisioning();
    clouds.mapping('Group').enabled = true;
    await clouds.run();
  });
  afterEach(() => clouds.stop());

  const inAws = () =>
    clouds.instance.groups.some(
      ({ displayName }) => displayName === 'aws-prod-admins',
    );
  const loseApplication = () => {
    const { id } = clouds.tenant.groups.find(
      ({ displayName }) => displayName === 'aws-prod-admins',
    )!;
    const { simulated } = clouds.application;
    simulated.appRoleAssignments = simulated.appRoleAssignments.filter(
      ({ principalId }) => principalId !== id,
    );
    return id;
  };

  it('is deleted in AWS, and the log has its name', async () => {
    expect(inAws()).toBe(true);
    const id = loseApplication();
    await clouds.run();
    expect(inAws()).toBe(false);
    expect(clouds.record(id)).toMatchObject({
      provisioningAction: 'delete',
      provisioningStatusInfo: { status: 'success' },
      sourceIdentity: { id, displayName: 'aws-prod-admins' },
    });
  });

  it('stays there when AWS refuses it, and is tried again', async () => {
    clouds.simulator.store.state.faults.push({
      id: 'refuse',
      operation: 'SCIM DELETE /Groups/{id}',
      kind: 'status',
      status: 403,
      remaining: 1,
    });
    const id = loseApplication();
    await clouds.run();
    expect(inAws()).toBe(true);
    expect(clouds.record(id)).toMatchObject({
      provisioningAction: 'delete',
      provisioningStatusInfo: { status: 'failure' },
    });
    await clouds.run();
    expect(inAws()).toBe(false);
    expect(clouds.job.escrows).toEqual({});
  });

  it('has no name in the log once Entra has deleted it', async () => {
    const id = loseApplication();
    clouds.tenant.groups = clouds.tenant.groups.filter(each => each.id !== id);
    await clouds.run();
    expect(inAws()).toBe(false);
    expect(clouds.record(id)).toMatchObject({
      provisioningAction: 'delete',
      sourceIdentity: { id },
    });
  });
});
