import { Input, readInput } from '../control/readInput';
import { changeMapping } from '../control/changeMapping';
import { restartJob } from '../entra/graph/synchronization/restartJob';
import { startProvisioning } from './__testUtils__/startProvisioning';

describe('a cycle, after an administrator changed the job', () => {
  let entra: Awaited<ReturnType<typeof startProvisioning>>;
  beforeEach(async () => {
    entra = await startProvisioning();
  });
  afterEach(() => entra.stop());

  const change = (fields: Record<string, unknown>) => {
    const input: Input = readInput(fields);
    changeMapping(entra.job, input);
  };
  const active = () => entra.instance.users.filter(each => each.active).length;
  const status = (id: string) =>
    entra.record(id)?.provisioningStatusInfo.status;

  it('sends and deletes nobody while the User mapping is off', async () => {
    const ada = entra.assign('ada.lovelace');
    const before = entra.instance.users.length;
    change({ enabled: false });
    entra.tenant.users = entra.tenant.users.filter(
      each => each !== entra.user('grace.hopper'),
    );
    await entra.run();
    expect(entra.job.links[ada.id]).toBeUndefined();
    expect(entra.instance.users).toHaveLength(before);
  });

  it('leaves leavers active without the action Delete', async () => {
    const before = active();
    const grace = entra.user('grace.hopper');
    change({ flowTypes: 'Add, Update' });
    entra.application.simulated.appRoleAssignments = [];
    entra.tenant.users = entra.tenant.users.filter(each => each !== grace);
    await entra.run();
    expect(active()).toBe(before);
    expect(status(entra.user('margaret').id)).toBe('skipped');
  });

  it('neither creates nor updates without these actions', async () => {
    change({ flowTypes: 'Delete' });
    const ada = entra.assign('ada.lovelace');
    const grace = entra.user('grace.hopper');
    grace.surname = 'Murray';
    await entra.run();
    expect(entra.awsUser('ada')).toBeUndefined();
    expect(status(ada.id)).toBe('skipped');
    expect(entra.awsUser('grace')?.name.familyName).toBe('Hopper');
    change({ flowTypes: 'Add,Update,Delete' });
    await entra.run();
    expect(entra.awsUser('ada')?.active).toBe(true);
    expect(entra.awsUser('grace')?.name.familyName).toBe('Murray');
  });

  it('keeps what it applies only on creation as it was', async () => {
    change({ target: 'name.familyName', flowType: 'ObjectAddOnly' });
    change({ target: 'active', flowType: 'ObjectAddOnly' });
    const before = active();
    entra.user('grace.hopper').surname = 'Murray';
    await entra.run();
    expect(entra.awsUser('grace')?.name.familyName).toBe('Hopper');
    entra.application.simulated.appRoleAssignments = [];
    await entra.run();
    expect(active()).toBe(before);
  });

  it('leaves leavers active when nothing maps to active', async () => {
    change({ target: 'active', removed: true });
    const grace = entra.user('grace.hopper');
    grace.accountEnabled = false;
    await entra.run();
    expect(entra.awsUser('grace')?.active).toBe(true);
  });

  it('searches by the matching attributes in their order', async () => {
    change({ target: 'externalId', matchingPriority: 2 });
    const ada = entra.assign('ada.lovelace');
    // Made by hand: whom Entra has sent gets their own name back in the same cycle.
    const somebody = {
      ...structuredClone(entra.instance.users[0]),
      id: 'made-by-hand',
      externalId: ada.mailNickname!,
      userName: 'somebody.else@contoso.example',
      emails: [],
    };
    entra.instance.users.push(somebody);
    await entra.run();
    expect(entra.job.links[ada.id].targetId).toBe(somebody.id);
    expect(somebody.userName).toBe(ada.userPrincipalName);
  });

  it('is refused by AWS with two telephone numbers', async () => {
    change({
      target: 'phoneNumbers[type eq "work"].value',
      expression: '[mailNickname]',
    });
    change({
      target: 'phoneNumbers[type eq "mobile"].value',
      expression: '[mailNickname]',
    });
    const { id } = entra.assign('ada.lovelace');
    await entra.run();
    expect(
      entra.record(id)?.provisioningStatusInfo.errorInformation.reason,
    ).toContain('List attribute phoneNumbers exceeds allowed limit of 1');
  });

  it('takes the last of two mappings of one target', async () => {
    change({ target: 'title', expression: '[surname]', doubled: true });
    entra.assign('ada.lovelace');
    await entra.run();
    expect(entra.awsUser('ada')?.title).toBe('Lovelace');
  });

  it('warns of a group whose members are not in AWS, when asked to', async () => {
    entra.tenant.provisioningService = { groupsWithMissingMembers: 'warning' };
    change({ object: 'Group', enabled: true });
    const group = entra.tenant.groups.find(
      each => each.displayName === 'aws-prod-admins',
    )!;
    group.members.push(entra.assign('plato').id);
    await entra.run();
    expect(status(group.id)).toBe('warning');
  });

  it('does not see that a member comes into scope, until a restart', async () => {
    change({ object: 'Group', enabled: true });
    const group = entra.tenant.groups.find(
      each => each.displayName === 'aws-prod-admins',
    )!;
    const ada = entra.assign('ada.lovelace');
    group.members.push(ada.id);
    const isMember = () =>
      entra.instance.groups
        .find(({ displayName }) => displayName === 'aws-prod-admins')
        ?.members.includes(entra.awsUser('ada')?.id ?? '');
    filter('User', 'department', 'Nowhere');
    await entra.run();
    entra.mapping('User').scope = null;
    await entra.run();
    expect(entra.awsUser('ada')?.active).toBe(true);
    expect(isMember()).toBe(false);
    restartJob(entra.job, '', entra.clock.now());
    await entra.run();
    expect(isMember()).toBe(true);
  });

  it('sends the groups that pass the scoping filter, and their members alone', async () => {
    change({ object: 'Group', enabled: true });
    await entra.run();
    const names = () =>
      entra.instance.groups.map(({ displayName }) => displayName);
    const assigned = names();
    expect(assigned.length).toBeGreaterThan(1);
    const [name] = assigned;
    const before = active();
    filterGroups(name);
    await entra.run();
    expect(names()).toEqual([name]);
    expect(active()).toBe(before);
    const other = entra.tenant.groups.find(
      ({ displayName }) => displayName === assigned[1],
    )!;
    expect(
      entra
        .records(other.id)
        .map(
          ({ provisioningAction, provisioningStatusInfo }) =>
            `${provisioningAction} ${provisioningStatusInfo.status}`,
        )
        .slice(-2),
    ).toEqual(['other skipped', 'delete success']);
    filterGroups();
    await entra.run();
    expect(names().sort()).toEqual(assigned.sort());
  });

  it('forgets the failure of a group that is not assigned any more', async () => {
    change({ object: 'Group', enabled: true });
    const group = entra.tenant.groups.find(
      each => each.displayName === 'aws-prod-admins',
    )!;
    entra.instance.groups.push({
      ...structuredClone(entra.instance.groups[0]),
      id: 'made-by-hand',
      externalId: group.id,
      displayName: 'another',
      members: [],
    });
    await entra.run();
    expect(status(group.id)).toBe('failure');
    entra.application.simulated.appRoleAssignments = [];
    await entra.run();
    expect(entra.job.escrows[group.id]).toBeUndefined();
    expect(status(group.id)).toBe('skipped');
  });

  it('sends a group that AWS has lost when it begins anew', async () => {
    change({ object: 'Group', enabled: true });
    await entra.run();
    const [lost] = entra.instance.groups.splice(0, 1);
    const names = () =>
      entra.instance.groups.map(({ displayName }) => displayName);
    await entra.run();
    expect(names()).not.toContain(lost.displayName);
    entra.job.initialCycleDone = false;
    await entra.run();
    expect(
      entra.instance.groups.find(
        ({ displayName }) => displayName === lost.displayName,
      )?.members,
    ).toEqual(lost.members);
  });

  /** Only the group of that name; without one, all. */
  function filter(type: 'User' | 'Group', attribute: string, value: string) {
    const clause = {
      operatorName: 'EQUALS',
      sourceOperandName: attribute,
      targetOperand: { values: [value] },
    };
    entra.mapping(type).scope = { groups: [{ clauses: [clause] }] };
  }

  function filterGroups(name?: string) {
    if (name) filter('Group', 'displayName', name);
    else entra.mapping('Group').scope = null;
    entra.job.initialCycleDone = false;
  }
});
