import { startProvisioning } from '../provisioning/__testUtils__/startProvisioning';

describe('the control API of synchronization jobs', () => {
  let entra: Awaited<ReturnType<typeof startProvisioning>>;
  beforeEach(async () => {
    entra = await startProvisioning();
  });
  afterEach(() => entra.stop());

  const control = async (path: string, body: Record<string, unknown> = {}) => {
    const response = await fetch(
      `${entra.simulator.pageOrigin}/control${path}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ organization: 'acme-prod', ...body }),
      },
    );
    return { status: response.status, body: await response.json() };
  };
  const onJob = (path: string, body?: Record<string, unknown>) =>
    control(`/synchronization-job${path}`, body);
  const status = () => entra.job.document.status;
  const move = (minutes: number) => {
    entra.clock.at = new Date(entra.clock.at.getTime() + minutes * 60_000);
  };

  it.each([
    ['EncounteredQuarantineException', /CredentialValidationFailure$/],
    ['TooManyDeletes', /^TooManyDeletes$/],
  ])('puts a job into quarantine: %s', async (reason, code) => {
    const began = '2026-11-20T08:00:00.000Z';
    await onJob('/quarantine', { reason, began, attempts: 3 });
    const error = {
      code: expect.stringMatching(code),
      message: expect.any(String),
      tenantActionable: true,
    };
    expect(status()).toMatchObject({
      code: 'Quarantine',
      countSuccessiveCompleteFailures: 3,
      lastExecution: { state: 'Failed', error },
      quarantine: {
        reason,
        currentBegan: began,
        seriesBegan: began,
        nextAttempt: '2026-11-24T20:00:00.000Z',
        seriesCount: 3,
        error,
      },
    });
    expect(entra.job.document.schedule.state).toBe('Active');
  });

  it('says nothing but the reason of an escrow threshold', async () => {
    const reason = 'EncounteredEscrowProportionThreshold';
    const { body } = await onJob('/quarantine', { reason });
    expect(status().quarantine).toMatchObject({ reason, error: null });
    expect(body.organizations[0].application.job.quarantine.reason).toBe(
      reason,
    );
    expect((await onJob('/quarantine', { reason: 'Bored' })).body).toEqual({
      error: {
        message: expect.stringContaining('reason cannot be Bored. Use one of'),
      },
    });
  });

  it('gives a job up after four weeks, with times or without', async () => {
    await onJob('/quarantine', { disabled: true });
    expect(entra.job.document.schedule.state).toBe('Disabled');
    expect(status().quarantine.seriesBegan).toBe('2026-10-27T08:00:00.000Z');
    move(24 * 60);
    await entra.simulator.engine.runDueCycles();
    expect(status().code).toBe('Quarantine');

    await onJob('/quarantine', { disabled: true, emptyDates: true });
    expect(status()).toMatchObject({
      code: 'Paused',
      quarantine: { currentBegan: '', nextAttempt: '', seriesBegan: '' },
    });
  });

  it('keeps a job silent that is active, until it is let run', async () => {
    const since = '2026-11-22T08:00:00.000Z';
    await onJob('/stall', { since });
    move(24 * 60);
    await entra.simulator.engine.runDueCycles();
    expect(status().code).toBe('Active');
    expect(entra.job.document.schedule.state).toBe('Active');
    expect(status().lastExecution.timeEnded).toBe(since);
    expect((await control('/cycle')).status).toBe(409);

    await onJob('/resume');
    await entra.simulator.engine.runDueCycles();
    expect(status().lastExecution.timeEnded).toBe(entra.clock.at.toISOString());
  });

  it('takes several runs for a slow initial cycle', async () => {
    const total = entra.tenant.users.length;
    await onJob('/initial-cycle', { usersPerRun: 20 });
    await entra.simulator.engine.runDueCycles();
    expect(status()).toMatchObject({
      code: 'Active',
      progress: [{ completedUnits: 20, totalUnits: total }],
      steadyStateFirstAchievedTime: '0001-01-01T00:00:00Z',
      lastExecution: { state: 'Succeeded', countImported: 20 },
    });
    move(40);
    await entra.simulator.engine.runDueCycles();
    expect(status()).toMatchObject({
      progress: [],
      steadyStateFirstAchievedTime: entra.clock.at.toISOString(),
    });
  });

  it('writes what Graph answers about a job', async () => {
    const interval = 'P10675199DT2H48M5.4775807S';
    await onJob('/status', {
      interval,
      code: 'InProgress',
      escrowsPruned: true,
      countSuccessiveCompleteFailures: 4,
    });
    expect(entra.job.document.schedule.interval).toBe(interval);
    expect(entra.job.nextCycleAt).toBeUndefined();
    expect(status()).toMatchObject({
      code: 'InProgress',
      escrowsPruned: true,
      countSuccessiveCompleteFailures: 4,
    });
    // A cycle by hand does not plan another one.
    await control('/cycle');
    expect(status().code).toBe('Active');
    expect(entra.job.nextCycleAt).toBeUndefined();
  });

  it('pauses, starts, changes settings and deletes credentials', async () => {
    await onJob('/pause');
    expect(status().code).toBe('Paused');
    await onJob('/start');
    expect(status().code).toBe('Active');
    await onJob('/settings', {
      scope: 'all',
      deletionThreshold: 500,
      skipOutOfScopeDeletions: true,
      removeCredentials: true,
    });
    expect(entra.application.simulated.secrets).toEqual({
      SyncAll: 'true',
      SkipOutOfScopeDeletions: 'true',
      SyncNotificationSettings:
        '{"DeleteThresholdEnabled":true,"DeleteThresholdValue":500}',
    });
    await control('/cycle');
    expect(status().quarantine.error.message).toBe(
      'Please provide a valid tenant URL for your application.',
    );
  });

  it('puts the tenant into other forms, and back', async () => {
    await control('/provisioning-service', { identityType: 'lowercase' });
    const { body } = await control('/provisioning-service', {
      organization: undefined,
      secretsPut: 'merge',
    });
    expect(body.tenants[0].provisioningService).toEqual({
      identityType: 'lowercase',
      secretsPut: 'merge',
    });
    await control('/provisioning-service', { reset: true });
    expect(entra.tenant.provisioningService).toEqual({});
    expect(
      (await control('/provisioning-service', { secretsPut: 'hide' })).status,
    ).toBe(400);
  });

  it('shows all of it on its page', async () => {
    const page = await fetch(`${entra.simulator.pageOrigin}/control`);
    const text = await page.text();
    expect(text).toContain('Put it into quarantine');
    expect(text).toContain('<option selected>published</option>');
  });
});
