import { startEntra } from '../../__testUtils__/startEntra';

describe('validateCredentials', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;

  beforeEach(async () => {
    entra = await startEntra();
  });
  afterEach(() => entra.stop());

  it('tries credentials before and after there is a job', async () => {
    const { principal } = await entra.instantiate();
    const base = `/servicePrincipals/${principal.id}/synchronization`;
    const validate = (token: string) =>
      entra.graph('POST', `${base}/jobs/validateCredentials`, {
        templateId: 'aWSSingleSignon',
        useSavedCredentials: false,
        credentials: [
          { key: 'BaseAddress', value: `${entra.origin}/scim` },
          { key: 'SecretToken', value: token },
        ],
      });
    expect((await validate('good')).status).toBe(204);
    const refused = await validate('bad');
    expect(refused.status).toBe(400);
    expect(refused.body.error.code).toBe(
      'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
    );

    const { body: job } = await entra.graph('POST', `${base}/jobs`, {
      templateId: 'aWSSingleSignon',
    });
    const saved = () =>
      entra.graph('POST', `${base}/jobs/${job.id}/validateCredentials`, {
        useSavedCredentials: true,
        credentials: [],
      });
    expect((await saved()).status).toBe(400);
    await entra.graph('PUT', `${base}/secrets`, {
      value: [
        { key: 'BaseAddress', value: `${entra.origin}/scim` },
        { key: 'SecretToken', value: 'good' },
      ],
    });
    expect((await saved()).status).toBe(204);
  });

  it('wraps the code of refused credentials when the tenant does', async () => {
    const { principal } = await entra.instantiate();
    entra.tenant.provisioningService = { credentialErrorEnvelope: 'wrapped' };
    const { status, body } = await entra.graph(
      'POST',
      `/servicePrincipals/${principal.id}/synchronization/jobs/validateCredentials`,
      {
        templateId: 'aWSSingleSignon',
        credentials: [{ key: 'BaseAddress', value: 'http://127.0.0.1:1' }],
      },
    );
    expect([status, body.error.code]).toEqual([
      400,
      'CredentialValidationUnavailable',
    ]);
    expect(JSON.parse(body.error.message).error.code).toBe(
      'SystemForCrossDomainIdentityManagementCredentialValidationUnavailable',
    );
  });
});
