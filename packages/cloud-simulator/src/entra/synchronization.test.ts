import { SchemaBody } from './__testUtils__/GraphBody';
import { startEntra } from './__testUtils__/startEntra';

describe('synchronization', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;

  beforeEach(async () => {
    entra = await startEntra();
  });
  afterEach(() => entra.stop());

  it('keeps one job, masks secrets and takes the schema as a whole', async () => {
    const { principal } = await entra.instantiate();
    const base = `/servicePrincipals/${principal.id}/synchronization`;
    const create = () =>
      entra.graph('POST', `${base}/jobs`, { templateId: 'aWSSingleSignon' });
    const job = (await create()).body;
    expect(job.id).toBe(
      `aWSSingleSignon.${entra.tenant.tenantId.replaceAll('-', '')}.${
        principal.appId
      }`,
    );
    expect(job).toMatchObject({
      schedule: { state: 'Disabled', interval: 'PT40M' },
      status: { code: 'Paused' },
    });
    expect((await create()).body.id).toBe(job.id);
    const list = await entra.graph('GET', `${base}/jobs`);
    expect(list.body.value).toHaveLength(1);

    const secrets = [
      { key: 'BaseAddress', value: `${entra.origin}/scim` },
      { key: 'SecretToken', value: 'good' },
    ];
    await entra.graph('PUT', `${base}/secrets`, { value: secrets });
    const masked = await entra.graph('GET', `${base}/secrets`);
    expect(masked.body.value).toContainEqual({
      key: 'SecretToken',
      value: '*',
    });
    const broken = await entra.graph('PUT', `${base}/secrets`, {
      value: [...secrets, { key: 'SyncNotificationSettings', value: '' }],
    });
    expect(broken.status).toBe(400);
    expect(JSON.parse(broken.body.error.message).error.code).toBe(
      'InvalidNotificationSettings',
    );

    const schemaPath = `${base}/jobs/${job.id}/schema`;
    const { body: schema } = await entra.graph<SchemaBody>('GET', schemaPath);
    expect((await entra.graph('PATCH', schemaPath, schema)).status).toBe(404);
    schema.synchronizationRules[0].objectMappings[0].enabled = false;
    expect((await entra.graph('PUT', schemaPath, schema)).status).toBe(204);
    expect((await entra.graph('GET', schemaPath)).body).toEqual(schema);
    const { directories: _directories, ...partial } = schema;
    expect((await entra.graph('PUT', schemaPath, partial)).status).toBe(400);
  });

  it('answers a second request for a job in each way that it may', async () => {
    const { principal } = await entra.instantiate();
    const jobs = `/servicePrincipals/${principal.id}/synchronization/jobs`;
    const create = () =>
      entra.graph('POST', jobs, { templateId: 'aWSSingleSignon' });
    const ids = async () =>
      (await entra.graph('GET', jobs)).body.value.map(
        ({ id }: { id: string }) => id,
      );
    const first = (await create()).body.id;

    entra.tenant.provisioningService = { repeatedJob: 'conflict' };
    expect((await create()).status).toBe(409);
    expect(await ids()).toEqual([first]);

    entra.tenant.provisioningService = { repeatedJob: 'another' };
    const second = (await create()).body.id;
    expect(await ids()).toEqual([second, first]);

    await entra.graph('POST', `${jobs}/${second}/start`);
    const states = [first, second].map(async id => {
      const { body } = await entra.graph<{ schedule: { state: string } }>(
        'GET',
        `${jobs}/${id}`,
      );
      return body.schedule.state;
    });
    expect(await Promise.all(states)).toEqual(['Disabled', 'Active']);

    await entra.graph('DELETE', `${jobs}/${first}`);
    expect(await ids()).toEqual([second]);
  });

  it('starts, pauses and restarts a job', async () => {
    const { principal } = await entra.instantiate();
    const jobs = `/servicePrincipals/${principal.id}/synchronization/jobs`;
    const { body: job } = await entra.graph('POST', jobs, {
      templateId: 'aWSSingleSignon',
    });
    const { simulated } = entra.tenant.servicePrincipals[0];
    const state = simulated.job!;
    const act = (action: string, body?: unknown) =>
      entra.graph('POST', `${jobs}/${job.id}/${action}`, body);
    expect((await act('start')).status).toBe(204);
    expect(state.nextCycleAt).toBe(entra.clock.at.toISOString());
    expect(state.document.schedule.state).toBe('Active');
    await act('pause');
    expect(state.nextCycleAt).toBeUndefined();
    expect(state.document.status.code).toBe('Paused');

    state.document.status.code = 'Quarantine';
    state.document.status.quarantine = { reason: 'TooManyDeletes' };
    state.links = { a: { targetId: 'b', digest: '', active: true } };
    await act('restart', { criteria: { resetScope: 'Escrows' } });
    expect(state.document.status.code).toBe('Quarantine');
    expect(state.links).not.toEqual({});
    await act('restart', {
      criteria: { resetScope: 'QuarantineState, ForceDeletes' },
    });
    // Started, and never ran.
    expect(state.document.status).toMatchObject({
      code: 'NotRun',
      lastExecution: {
        state: 'Failed',
        timeEnded: '0001-01-01T00:00:00Z',
        error: { code: 'None' },
      },
    });
    expect(state.forceDeletes).toBe(true);
    await act('restart', { criteria: { resetScope: 'Full' } });
    expect(state.links).toEqual({});
  });

  it('answers 401 on demand in quarantine, and for a while after creation', async () => {
    const { principal } = await entra.instantiate();
    const jobs = `/servicePrincipals/${principal.id}/synchronization/jobs`;
    entra.tenant.provisioningService = { unauthorizedAfterCreationMs: 60_000 };
    const create = () =>
      entra.graph('POST', jobs, { templateId: 'aWSSingleSignon' });
    const early = await create();
    expect(early.status).toBe(401);
    expect(early.body.error).toMatchObject({
      code: 'UnknownError',
      message: '',
    });
    entra.clock.at = new Date(entra.clock.at.getTime() + 60_000);
    const { body: job } = await create();
    const { document } = entra.tenant.servicePrincipals[0].simulated.job!;
    document.status.code = 'Quarantine';
    const onDemand = await entra.graph(
      'POST',
      `${jobs}/${job.id}/provisionOnDemand`,
      { parameters: [] },
    );
    expect(onDemand.status).toBe(401);
    expect(onDemand.body.error.message).toBe('');
  });

  it('keeps secrets as the tenant does', async () => {
    const { principal } = await entra.instantiate();
    const path = `/servicePrincipals/${principal.id}/synchronization/secrets`;
    const put = (key: string, value: string) =>
      entra.graph('PUT', path, { value: [{ key, value }] });
    await put('BaseAddress', entra.origin);
    await put('SecretToken', 'good');
    const keys = async () => (await entra.graph('GET', path)).body.value;
    expect(await keys()).toEqual([{ key: 'SecretToken', value: '*' }]);
    entra.tenant.provisioningService = {
      secretsPut: 'merge',
      maskedSecrets: 'all',
    };
    await put('BaseAddress', entra.origin);
    expect(await keys()).toEqual([
      { key: 'SecretToken', value: '*' },
      { key: 'BaseAddress', value: '*' },
    ]);
    await put('SecretToken', '');
    expect(await keys()).toEqual([{ key: 'BaseAddress', value: '*' }]);
  });

  it('parses expressions as the engine does', async () => {
    const { principal } = await entra.instantiate();
    const jobs = `/servicePrincipals/${principal.id}/synchronization/jobs`;
    const { body: job } = await entra.graph('POST', jobs, {
      templateId: 'aWSSingleSignon',
    });
    const parse = async (input: Record<string, unknown>) =>
      (
        await entra.graph(
          'POST',
          `${jobs}/${job.id}/schema/parseExpression`,
          input,
        )
      ).body;
    expect(
      await parse({
        expression: 'Join(" ", [givenName], [surname])',
      }),
    ).toMatchObject({
      parsingSucceeded: true,
      parsedExpression: { type: 'Function', name: 'Join' },
      evaluationSucceeded: false,
    });
    expect(await parse({ expression: 'Join(" ", [givenName]' })).toMatchObject({
      parsingSucceeded: false,
      parsedExpression: null,
      error: { code: 'InvalidExpression' },
    });
  });
});
