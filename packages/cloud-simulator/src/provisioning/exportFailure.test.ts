import { startProvisioning } from './__testUtils__/startProvisioning';

describe('the provisioning log of what AWS refuses', () => {
  let entra: Awaited<ReturnType<typeof startProvisioning>>;
  beforeEach(async () => {
    entra = await startProvisioning();
  });
  afterEach(() => entra.stop());

  const error = (id: string) =>
    entra.record(id)?.provisioningStatusInfo.errorInformation;
  const hours = (count: number) => {
    entra.clock.at = new Date(entra.clock.at.getTime() + count * 3_600_000);
  };

  it('frames the answer of AWS, and says when it tries again', async () => {
    const { id } = entra.assign('plato');
    await entra.run();
    const [frame, message, response, rest] = error(id).reason.split('\r\n');
    expect(frame).toBe('StatusCode: BadRequest');
    expect(message).toContain("returned by the 'Response' property");
    expect(response).toBe('Web Response: ');
    const [body, retry] = rest.split('. This operation was ');
    expect(JSON.parse(body)).toEqual({
      schema: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      detail:
        'Request is unparsable, syntactically incorrect, or violates schema.',
      status: '400',
      exceptionRequestId: expect.any(String),
      timeStamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:/),
    });
    expect(retry).toBe(
      'retried 0 times. It will be retried again after this date: 2026-11-24T08:00:00.0000000Z UTC',
    );
    expect(error(id).errorCode).toBe(
      'SystemForCrossDomainIdentityManagementServiceIncompatible',
    );

    await entra.run();
    expect(error(id).reason).toContain('retried 1 times');
    expect(error(id).reason).toContain('2026-11-24T14:00:00.0000000Z');
    expect(entra.record(id)?.provisioningSteps[0].name).toBe(
      'EntryEscrowRetry',
    );
  });

  it('frames the answer in a sentence of its own, when told to', async () => {
    entra.tenant.provisioningService = { exportErrorFrame: 'sentence' };
    const { id } = entra.assign('plato');
    await entra.run();
    expect(error(id).reason).toMatch(
      /^Message: AWS IAM Identity Center returned an error response with the HTTP status code 400\. This operation was retried 0 times/,
    );
  });

  it('tries less and less often, and at once when the user changes', async () => {
    const plato = entra.assign('plato');
    for (let cycle = 0; cycle < 4; cycle += 1) await entra.run();
    expect(entra.records(plato.id)).toHaveLength(2);
    hours(6);
    await entra.run();
    expect(entra.records(plato.id)).toHaveLength(3);
    hours(1);
    await entra.run();
    expect(entra.records(plato.id)).toHaveLength(3);
    expect(entra.job.document.status.lastExecution.countEscrowed).toBe(1);

    plato.surname = 'of Athens';
    await entra.run();
    expect(entra.record(plato.id)?.provisioningStatusInfo.status).toBe(
      'success',
    );
    expect(entra.job.escrows).toEqual({});
  });

  it('tells a duplicate as a conflict, of a group as well', async () => {
    entra.mapping('Group').enabled = true;
    const group = entra.tenant.groups.find(
      each => each.displayName === 'aws-prod-admins',
    )!;
    // Another group of the same name shows up between search and creation.
    entra.attribute('displayName', 'Group').matchingPriority = 0;
    entra.attribute('externalId', 'Group').matchingPriority = 1;
    entra.instance.groups.push({
      id: 'f7f6b9f2-3f0f-4c55-9f7c-0d3c1f9b2a10',
      displayName: 'AWS-prod-admins',
      members: [],
      createdAt: '2026-11-01T00:00:00Z',
      updatedAt: '2026-11-01T00:00:00Z',
      createdBy: 'CONSOLE',
    });
    await entra.run();
    expect(entra.record(group.id)).toMatchObject({
      sourceIdentity: { identityType: 'Group', displayName: 'aws-prod-admins' },
      provisioningAction: 'create',
      provisioningStatusInfo: { status: 'failure' },
    });
    expect(error(group.id).reason).toMatch(
      /^StatusCode: Conflict\r\n[^]*"detail":"Refused to create a new, duplicate resource."/,
    );
    expect(error(group.id).errorCode).toBe(
      'SystemForCrossDomainIdentityManagementServiceIncompatibleFiltering',
    );

    entra.tenant.provisioningService = {
      exportErrorCodes: 'documented',
      identityType: 'lowercase',
    };
    await entra.run();
    expect(error(group.id).errorCode).toBe('EntryConflict');
    expect(entra.record(group.id)?.sourceIdentity.identityType).toBe('group');
  });

  it('answers on demand with the same text', async () => {
    const { id } = entra.assign('plato');
    const { key } = await entra.onDemand(id);
    expect(JSON.parse(key)).toEqual({
      result: 'Failure',
      details: {
        errorCode: error(id).errorCode,
        errorMessage: error(id).reason,
      },
    });
    expect(error(id).reason).toContain('StatusCode: BadRequest\r\n');
  });
});
