import { startEntra } from './__testUtils__/startEntra';

describe('createEntraPortalRouter', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;

  beforeAll(async () => {
    entra = await startEntra();
  });
  afterAll(() => entra.stop());

  it('shows the settings of an application and never its token', async () => {
    const { principal } = await entra.instantiate('<b>AWS</b>');
    const path = `/servicePrincipals/${principal.id}`;
    const { body: certificate } = await entra.graph(
      'POST',
      `${path}/addTokenSigningCertificate`,
      {},
    );
    await entra.graph('PATCH', path, {
      preferredTokenSigningKeyThumbprint: certificate.thumbprint,
    });
    await entra.graph('PUT', `${path}/synchronization/secrets`, {
      value: [
        { key: 'BaseAddress', value: `${entra.origin}/scim` },
        { key: 'SecretToken', value: 'bad-token' },
      ],
    });
    await entra.graph('POST', `${path}/synchronization/jobs`, {
      templateId: 'aWSSingleSignon',
    });
    const [job] = (await entra.graph('GET', `${path}/synchronization/jobs`))
      .body.value;
    await entra.graph('POST', `${path}/synchronization/jobs/${job.id}/start`);
    await entra.context.engine.runDueCycles();

    const overview = await (await fetch(`${entra.origin}/entra`)).text();
    expect(overview).toContain(`/entra/applications/${principal.id}`);
    const page = await (
      await fetch(`${entra.origin}/entra/applications/${principal.id}`)
    ).text();
    expect(page).toContain('&lt;b&gt;AWS&lt;/b&gt;');
    expect(page).not.toContain('<b>AWS</b>');
    expect(page).toContain(certificate.thumbprint);
    expect(page).toContain('EncounteredQuarantineException');
    expect(page).not.toContain('bad-token');
  });

  it('says so when there is no such application', async () => {
    const response = await fetch(`${entra.origin}/entra/applications/none`);
    expect(response.status).toBe(404);
  });
});
