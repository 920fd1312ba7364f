import { CloudSimulator } from '../CloudSimulator';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { AttributeMapping, ObjectMapping } from './MappingSource';
import { parseExpression } from './parseExpression';
import { SYNCHRONIZATION_RULE_ID } from './templateSchema';

describe('DefaultProvisioningEngine', () => {
  let simulator: CloudSimulator;
  let tenant: EntraTenantState;
  let application: EntraServicePrincipal;

  beforeEach(async () => {
    simulator = await CloudSimulator.start({
      clock: { now: () => new Date() },
      httpsPort: 0,
      httpPort: 0,
    });
    [tenant] = simulator.store.state.tenants;
    [application] = tenant.servicePrincipals;
  });
  afterEach(() => simulator.stop());

  const store = () => simulator.store.state.organizations[0].identityCenter!;
  const job = () => application.simulated.job!;
  const run = () => simulator.engine.runCycle(tenant, application);
  const userNamed = (name: string) =>
    tenant.users.find(user => user.userPrincipalName.startsWith(`${name}`))!;
  const awsUser = (name: string) =>
    store().users.find(user => user.userName.startsWith(name));
  function assign(name: string) {
    const user = userNamed(name);
    application.simulated.appRoleAssignments.push({
      id: `assignment-${name}`,
      principalId: user.id,
      principalType: 'User',
      principalDisplayName: name,
      appRoleId: application.appRoles[0].id,
      createdDateTime: new Date().toISOString(),
    });
    return user;
  }
  function mappingOf(sourceObjectName: string): ObjectMapping {
    const mappings: ObjectMapping[] =
      job().schema.synchronizationRules[0].objectMappings;
    return mappings.find(each => each.sourceObjectName === sourceObjectName)!;
  }
  function userMapping(target: string): AttributeMapping {
    return mappingOf('User').attributeMappings.find(
      each => each.targetAttributeName === target,
    )!;
  }
  const onDemand = (userId: string) =>
    simulator.engine.provisionOnDemand(
      tenant,
      application,
      SYNCHRONIZATION_RULE_ID,
      { type: 'User', id: userId },
    );

  it('keeps who fails for the next cycle, with AWS words in the log', async () => {
    const plato = assign('plato');
    await run();
    await run();
    expect(job().escrows[plato.id].attempts).toBe(2);
    expect(job().document.status.lastExecution).toMatchObject({
      state: 'EntryLevelErrors',
      countEscrowed: 1,
    });
    const record = tenant.provisioningLogs.at(-1)!;
    expect(record).toMatchObject({
      jobId: job().id,
      provisioningAction: 'create',
      sourceIdentity: { id: plato.id, identityType: 'User' },
      provisioningStatusInfo: { status: 'failure' },
    });
    expect(record.provisioningStatusInfo.errorInformation.reason).toContain(
      'StatusCode: BadRequest',
    );

    plato.surname = 'of Athens';
    await run();
    expect(job().escrows).toEqual({});
    expect(awsUser('plato')).toMatchObject({ active: true });
    expect(job().document.status.synchronizedEntryCountByType[0].value).toBe(
      10,
    );
  });

  it('strips the guest marker from the user name', async () => {
    assign('maria.rossi');
    await run();
    expect(awsUser('maria')?.userName).toBe(
      'maria.rossi_fabrikam.example@contoso.example',
    );
  });

  it('disables who is soft deleted and enables who comes back', async () => {
    const grace = userNamed('grace.hopper');
    grace.deletedDateTime = new Date().toISOString();
    await run();
    expect(awsUser('grace')?.active).toBe(false);
    grace.deletedDateTime = undefined;
    await run();
    expect(awsUser('grace')?.active).toBe(true);
  });

  it('maps userName as the schema says and skips who has no value', async () => {
    userMapping('userName').source = {
      ...parseExpression('ToLower([mail])'),
      // A document that only carries the text is evaluated all the same.
      parameters: [],
    };
    const ada = assign('ada.lovelace');
    ada.mail = 'Countess@contoso.example';
    const without = assign('no.mail');
    await run();
    expect(awsUser('countess')?.userName).toBe('countess@contoso.example');
    expect(job().links[without.id]).toBeUndefined();
    expect(job().escrows).toEqual({});
  });

  it('adopts a user that is already there', async () => {
    const ada = assign('ada.lovelace');
    store().users.push({
      id: '906753c1-b1a4-4b1c-9f30-0a3e2f9c1d11',
      userName: ada.userPrincipalName,
      displayName: 'Somebody',
      name: { givenName: 'Some', familyName: 'Body' },
      emails: [],
      active: true,
      createdAt: new Date().toISOString(),
      updatedAt: new Date().toISOString(),
      createdBy: 'CONSOLE',
    });
    await run();
    expect(awsUser('ada')).toMatchObject({
      id: '906753c1-b1a4-4b1c-9f30-0a3e2f9c1d11',
      displayName: 'Ada Lovelace',
      emails: [{ value: ada.mail }],
    });
  });

  it('exports groups with direct members once the mapping is on', async () => {
    mappingOf('Group').enabled = true;
    await run();
    const admins = () =>
      store().groups.find(each => each.displayName === 'aws-prod-admins');
    const memberNames = () =>
      store()
        .users.filter(user => admins()?.members.includes(user.id))
        .map(user => user.displayName)
        .sort();
    expect(memberNames()).toEqual(['Grace Hopper', 'Margaret Hamilton']);

    const group = tenant.groups.find(
      each => each.displayName === 'aws-prod-admins',
    )!;
    group.members = [userNamed('grace').id, userNamed('ada').id];
    await run();
    expect(memberNames()).toEqual(['Ada Lovelace', 'Grace Hopper']);

    application.simulated.appRoleAssignments =
      application.simulated.appRoleAssignments.filter(
        each => each.principalId !== group.id,
      );
    await run();
    expect(admins()).toBeUndefined();
  });

  it('stops before it takes too many people away', async () => {
    application.simulated.secrets.SyncNotificationSettings = JSON.stringify({
      DeleteThresholdEnabled: true,
      DeleteThresholdValue: 5,
    });
    application.simulated.appRoleAssignments = [];
    await run();
    expect(job().document.status.quarantine.reason).toBe('TooManyDeletes');
    expect(store().users.every(user => user.active)).toBe(true);
    job().forceDeletes = true;
    await run();
    expect(store().users.some(user => user.active)).toBe(false);
  });

  it('answers on demand in both of its shapes', async () => {
    const ada = userNamed('ada.lovelace');
    const skipped = await onDemand(ada.id);
    expect(JSON.parse(skipped.key)).toMatchObject({ result: 'Skipped' });

    assign('ada.lovelace');
    const done = await onDemand(ada.id);
    expect(done.key).toMatch(/StatusInfo$/);
    expect(JSON.parse(done.value)).toMatchObject([
      { action: 'Create', statusInfo: { status: 'Success' } },
    ]);

    const same = await onDemand(ada.id);
    expect(JSON.parse(same.key)).toMatchObject({
      result: 'Skipped',
      details: { errorCode: 'RedundantExport' },
    });

    const failed = await onDemand(assign('plato').id);
    expect(JSON.parse(failed.key).result).toBe('Failure');
    expect(JSON.parse(failed.value).statusInfo).toMatchObject({
      status: 'Failure',
      errorCode: 'SystemForCrossDomainIdentityManagementServiceIncompatible',
    });
  });
});
