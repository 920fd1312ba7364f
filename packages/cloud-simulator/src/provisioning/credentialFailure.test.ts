import { provisioningServiceForms } from '../state/ProvisioningServiceState';
import { startProvisioning } from './__testUtils__/startProvisioning';

const prefix = 'SystemForCrossDomainIdentityManagement';

describe('credentials that do not work', () => {
  let entra: Awaited<ReturnType<typeof startProvisioning>>;
  beforeAll(async () => {
    entra = await startProvisioning();
  });
  afterAll(() => entra.stop());
  afterEach(() => {
    delete entra.tenant.provisioningService;
  });

  const secrets = (changed: Record<string, string>) => ({
    ...entra.application.simulated.secrets,
    ...changed,
  });

  it('takes those that work', async () => {
    expect(await entra.validate()).toEqual({ ok: true });
  });

  it('calls a refused token a failure of the validation, with the answer', async () => {
    const outcome = await entra.validate(secrets({ SecretToken: 'wrong' }));
    expect(outcome).toMatchObject({
      ok: false,
      code: `${prefix}CredentialValidationFailure`,
      message: expect.stringMatching(
        /Resource: https:.*\/Users\?filter=userName eq ".*" Operation: GET Response Status Code: Unauthorized .*"status":"401"/,
      ),
    });
    expect(JSON.stringify(outcome)).not.toContain('wrong');
  });

  it('calls an endpoint that does not answer unavailable', async () => {
    expect(
      await entra.validate(
        secrets({ BaseAddress: 'https://localhost:1/scim' }),
      ),
    ).toEqual({
      ok: false,
      code: `${prefix}CredentialValidationUnavailable`,
      message: 'An error occurred while sending the request.',
    });
  });

  it('calls a failure of the endpoint unavailable', async () => {
    entra.simulator.store.state.faults = [
      {
        id: 'fault',
        operation: 'SCIM GET /Users',
        kind: 'status',
        status: 500,
        remaining: 1,
      },
    ];
    expect(await entra.validate()).toMatchObject({
      code: `${prefix}CredentialValidationUnavailable`,
      message: expect.stringContaining('InternalServerError'),
    });
  });

  it('calls a wrong path an issue of SCIM compliance', async () => {
    const { BaseAddress } = entra.application.simulated.secrets;
    expect(
      await entra.validate(secrets({ BaseAddress: `${BaseAddress}/v3` })),
    ).toMatchObject({
      code: `${prefix}ServiceIncompatible`,
      message: expect.stringContaining('HTTP/404 Not Found'),
    });
  });

  it('asks for a tenant URL where there is none', async () => {
    expect(await entra.validate({ SecretToken: 'any' })).toEqual({
      ok: false,
      code: `${prefix}InvalidCredentials`,
      message: 'Please provide a valid tenant URL for your application.',
    });
  });

  it('fails with a matching attribute that AWS cannot filter by', async () => {
    const mail = entra.attribute('emails[type eq "work"].value');
    mail.matchingPriority = 2;
    expect(await entra.validate()).toMatchObject({
      code: `${prefix}CredentialValidationFailure`,
      message: expect.stringMatching(/BadRequest .*Invalid Filter format/),
    });
    await entra.run();
    expect(entra.job.document.status).toMatchObject({
      code: 'Quarantine',
      lastExecution: {
        state: 'Failed',
        error: { code: `${prefix}CredentialValidationFailure` },
      },
      quarantine: {
        reason: 'EncounteredQuarantineException',
        error: { code: `${prefix}CredentialValidationFailure` },
      },
    });
    mail.matchingPriority = 0;
    await entra.run();
    expect(entra.job.document.status.code).toBe('Active');
  });

  it.each([
    ['unavailable', 'CredentialValidationUnavailable', 'Unauthorized'],
    ['notAbleToConnect', 'CredentialValidationUnavailable', 'not able to'],
    ['invalidCredentials', 'InvalidCredentials', 'invalid credentials'],
    ['tenantUrl', 'InvalidCredentials', 'valid tenant URL'],
  ])('can be put into the form %s', async (name, code, words) => {
    entra.tenant.provisioningService = {
      credentialErrors: provisioningServiceForms.credentialErrors.find(
        each => each === name,
      ),
    };
    expect(
      await entra.validate(secrets({ SecretToken: 'wrong' })),
    ).toMatchObject({
      code: `${prefix}${code}`,
      message: expect.stringContaining(words),
    });
  });
});
