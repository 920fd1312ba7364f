import { startProvisioning } from './__testUtils__/startProvisioning';
import { parseExpression } from './parseExpression';

describe('people whom Entra skips', () => {
  let entra: Awaited<ReturnType<typeof startProvisioning>>;
  beforeEach(async () => {
    entra = await startProvisioning();
  });
  afterEach(() => entra.stop());

  const outcome = (id: string) => {
    const record = entra.record(id);
    return {
      status: record?.provisioningStatusInfo.status,
      errorCode: record?.provisioningStatusInfo.errorInformation?.errorCode,
      skipReason: record?.provisioningSteps.at(-1).details.SkipReason,
    };
  };

  it('skips who has no value for the matching attribute, and says so once', async () => {
    entra.attribute('userName').source = parseExpression('[mail]');
    const { id } = entra.assign('no.mail');
    await entra.run();
    await entra.run();
    expect(outcome(id)).toEqual({
      status: 'skipped',
      errorCode: 'ImportSkipped',
      skipReason: 'ImportSkipped',
    });
    expect(entra.records(id)).toHaveLength(1);
    expect(entra.job.escrows).toEqual({});
    const { key } = await entra.onDemand(id);
    expect(JSON.parse(key)).toMatchObject({
      result: 'Skipped',
      details: { errorCode: 'ImportSkipped' },
    });
  });

  it('skips who shares the matching value, and leaves who was there', async () => {
    entra.attribute('userName').source = parseExpression('[mail]');
    const ada = entra.assign('ada.lovelace');
    const plato = entra.assign('plato');
    const grace = entra.user('grace.hopper');
    ada.mail = 'shared@contoso.example';
    plato.mail = 'Shared@contoso.example';
    await entra.run();
    for (const { id } of [ada, plato]) {
      expect(outcome(id)).toMatchObject({
        status: 'skipped',
        errorCode: 'DuplicateSourceEntries',
      });
      expect(entra.job.links[id]).toBeUndefined();
    }
    ada.mail = grace.mail;
    plato.mail = null;
    await entra.run();
    expect(outcome(ada.id).errorCode).toBe('DuplicateSourceEntries');
    expect(entra.job.links[grace.id].active).toBe(true);
  });

  it('fails who matches several users of AWS', async () => {
    entra.attribute('externalId').matchingPriority = 1;
    entra.attribute('userName').matchingPriority = 0;
    const ada = entra.assign('ada.lovelace');
    const [first, second] = entra.instance.users;
    first.externalId = ada.mailNickname!;
    second.externalId = ada.mailNickname!;
    await entra.run();
    expect(outcome(ada.id)).toMatchObject({
      status: 'failure',
      errorCode: 'DuplicateTargetEntries',
    });
  });

  it('skips several values for one attribute', async () => {
    entra.attribute('title').source = parseExpression('[otherMails]');
    const ada = entra.assign('ada.lovelace');
    ada.otherMails = ['ada@one.example', 'ada@two.example'];
    await entra.run();
    expect(outcome(ada.id).errorCode).toBe('SchemaPropertyCanOnlyAcceptValue');
    ada.otherMails = ['ada@one.example'];
    await entra.run();
    expect(entra.awsUser('ada')?.title).toBe('ada@one.example');
  });

  it('tells disabled people from those whom a filter leaves out', async () => {
    const ada = entra.assign('ada.lovelace');
    ada.accountEnabled = false;
    const plato = entra.assign('plato');
    entra.mapping('User').scope = {
      groups: [
        {
          clauses: [
            { operatorName: 'IS NOT NULL', sourceOperandName: 'surname' },
          ],
        },
      ],
    };
    await entra.run();
    expect(outcome(ada.id)).toEqual({
      status: 'skipped',
      errorCode: undefined,
      skipReason: 'NotEffectivelyEntitled',
    });
    expect(outcome(plato.id).errorCode).toBe('EntrySynchronizationSkipped');
  });

  it('does not disable on demand who was disabled', async () => {
    const grace = entra.user('grace.hopper');
    grace.accountEnabled = false;
    const { key } = await entra.onDemand(grace.id);
    expect(JSON.parse(key)).toMatchObject({
      result: 'Skipped',
      details: { errorCode: 'NotEffectivelyEntitled' },
    });
    expect(entra.awsUser('grace')?.active).toBe(true);
    await entra.run();
    expect(entra.awsUser('grace')?.active).toBe(false);
  });

  it('shows the deletions that it holds back', async () => {
    entra.application.simulated.secrets.SyncNotificationSettings =
      JSON.stringify({ DeleteThresholdEnabled: true, DeleteThresholdValue: 5 });
    entra.application.simulated.appRoleAssignments = [];
    await entra.run();
    await entra.run();
    const staged = entra.tenant.provisioningLogs.filter(
      each => each.provisioningAction === 'stagedDelete',
    );
    expect(staged).toHaveLength(
      entra.instance.users.filter(each => each.active).length,
    );
  });
});
