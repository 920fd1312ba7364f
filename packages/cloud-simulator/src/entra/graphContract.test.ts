import { SchemaBody } from './__testUtils__/GraphBody';
import { GraphDocumentation } from './__testUtils__/GraphDocumentation';
import { startEntra } from './__testUtils__/startEntra';

const entityId = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-1';

/** OpenAPI description of Graph; the documented payloads lie in a folder beside its own. */
const description = process.env.GRAPH_OPENAPI ?? '';
const contract = description ? describe : describe.skip;
const title = description
  ? 'Graph as Microsoft documents it'
  : 'Graph as Microsoft documents it: set GRAPH_OPENAPI to the description of Graph to run this';

contract(title, () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;
  let documentation: GraphDocumentation;
  let principal: { id: string; appRoles: Array<{ id: string }> };
  let application: { id: string };
  let base: string;
  let jobPath: string;

  beforeAll(async () => {
    documentation = GraphDocumentation.read(description);
    entra = await startEntra();
    ({ application, principal } = await entra.instantiate());
    base = `/servicePrincipals/${principal.id}`;
    const { body: job } = await entra.graph(
      'POST',
      `${base}/synchronization/jobs`,
      { templateId: 'aWSSingleSignon' },
    );
    jobPath = `${base}/synchronization/jobs/${job.id}`;
    await entra.graph('POST', `${base}/appRoleAssignedTo`, assignment(0));
    await entra.graph('PUT', `${base}/synchronization/secrets`, {
      value: [
        { key: 'BaseAddress', value: `${entra.origin}/scim` },
        { key: 'SecretToken', value: 'bad' },
      ],
    });
  });
  afterAll(() => entra?.stop());

  function assignment(user: number) {
    return {
      principalId: entra.tenant.users[user].id,
      resourceId: principal.id,
      appRoleId: principal.appRoles[0].id,
    };
  }

  function expectSchema(body: unknown, type: string) {
    expect(documentation.schemaProblems(body, type)).toEqual([]);
  }

  function expectDocumented(body: unknown, name: string) {
    expect(documentation.lacking(body, name)).toEqual([]);
  }

  it('lists the gallery template', async () => {
    const { status, body } = await entra.graph('GET', '/applicationTemplates');
    expect(status).toBe(200);
    expectDocumented(body, '01-applicationTemplates-list-aws');
    expectSchema(body.value[0], 'microsoft.graph.applicationTemplate');
  });

  it('instantiates the template', async () => {
    const { status, body } = await entra.graph(
      'POST',
      '/applicationTemplates/21ed01d2-ec13-4e9e-86c1-cd546719ebc4/instantiate',
      { displayName: 'AWS Contoso 2' },
    );
    expect(status).toBe(201);
    expectDocumented(body, '02-instantiate-aws');
    expectSchema(body.application, 'microsoft.graph.application');
    expectSchema(body.servicePrincipal, 'microsoft.graph.servicePrincipal');
  });

  it('refuses an identifier on a foreign host before SAML mode', async () => {
    const { status, body } = await entra.graph(
      'PATCH',
      `/applications/${application.id}`,
      { identifierUris: [entityId] },
    );
    expect(status).toBe(400);
    expectDocumented(body, 'err-HostNameNotOnVerifiedDomain');
    expectSchema(body, 'odataError');
  });

  it.each([
    '03-serviceprincipal-patch-sso-mode',
    '06-serviceprincipal-patch-thumbprint',
  ])('takes the request of %s', async name => {
    const { body } = documentation.example(name).request;
    const { status } = await entra.graph('PATCH', base, body);
    expect(status).toBe(204);
    const after = await entra.graph('GET', base);
    expect(after.body).toMatchObject(body);
    expectSchema(after.body, 'microsoft.graph.servicePrincipal');
  });

  it('takes the request of 04-application-patch-saml-urls', async () => {
    const { body } = documentation.example(
      '04-application-patch-saml-urls',
    ).request;
    const path = `/applications/${application.id}`;
    expect((await entra.graph('PATCH', path, body)).status).toBe(204);
    const after = await entra.graph('GET', path);
    expect(after.body).toMatchObject(body);
    expectSchema(after.body, 'microsoft.graph.application');
  });

  it('makes a signing certificate', async () => {
    const { status, body } = await entra.graph(
      'POST',
      `${base}/addTokenSigningCertificate`,
      {
        displayName: 'CN=customDisplayName',
        endDateTime: '2027-01-25T00:00:00Z',
      },
    );
    expect(status).toBe(200);
    expectDocumented(body, '05-addTokenSigningCertificate');
    expectSchema(body, 'microsoft.graph.selfSignedCertificate');
  });

  it('assigns', async () => {
    const { status, body } = await entra.graph(
      'POST',
      `${base}/appRoleAssignedTo`,
      assignment(1),
    );
    expect(status).toBe(201);
    expectDocumented(body, '07-appRoleAssignedTo-create-group');
    expectSchema(body, 'microsoft.graph.appRoleAssignment');
    const wrong = await entra.graph('POST', `${base}/appRoleAssignedTo`, {
      ...assignment(1),
      principalId: principal.id,
    });
    expectDocumented(wrong.body, 'err-approle-not-a-valid-reference-update');
  });

  it('lists the synchronization template', async () => {
    const { status, body } = await entra.graph(
      'GET',
      `${base}/synchronization/templates`,
    );
    expect(status).toBe(200);
    expectDocumented(body, '10-sync-templates-aws');
    const { 'schema@odata.context': _context, ...template } = body.value[0];
    expectSchema(template, 'microsoft.graph.synchronizationTemplate');
  });

  it('answers the job', async () => {
    const { status, body } = await entra.graph(
      'POST',
      `${base}/synchronization/jobs`,
      documentation.example('11-sync-job-create-aws').request.body,
    );
    expect(status).toBe(201);
    expectDocumented(body, '11-sync-job-create-aws');
    expectSchema(body, 'microsoft.graph.synchronizationJob');
  });

  it('answers the schema, which can be sent back', async () => {
    const { body } = await entra.graph('GET', `${jobPath}/schema`);
    expectSchema(body, 'microsoft.graph.synchronizationSchema');
    expect((await entra.graph('PUT', `${jobPath}/schema`, body)).status).toBe(
      204,
    );
    const patched = await entra.graph('PATCH', `${jobPath}/schema`, body);
    expect(patched.status).toBe(404);
    expectDocumented(patched.body, 'err-sync-schema-patch-404');
  });

  it('takes and masks secrets', async () => {
    const path = `${base}/synchronization/secrets`;
    const { body } = documentation.example('15-sync-secrets-put').request;
    expect((await entra.graph('PUT', path, body)).status).toBe(204);
    const masked = await entra.graph('GET', path);
    expectDocumented(masked.body, '16-sync-secrets-get-masked');
    expect(JSON.stringify(masked.body)).not.toContain('<token>');
    const refused = await entra.graph('PUT', path, {
      value: [{ key: 'SyncNotificationSettings', value: '' }],
    });
    expect(refused.status).toBe(400);
    expectDocumented(refused.body, 'err-InvalidNotificationSettings');
  });

  it('restarts', async () => {
    const { body } = documentation.example('18-restart').request;
    const { status } = await entra.graph('POST', `${jobPath}/restart`, body);
    expect(status).toBe(204);
  });

  it('answers a quarantined job', async () => {
    await entra.graph('PUT', `${base}/synchronization/secrets`, {
      value: [
        { key: 'BaseAddress', value: `${entra.origin}/scim` },
        { key: 'SecretToken', value: 'bad' },
      ],
    });
    await entra.graph('POST', `${jobPath}/start`);
    await entra.context.engine.runDueCycles();
    const { body } = await entra.graph<{ status: { code: string } }>(
      'GET',
      jobPath,
    );
    expect(body.status.code).toBe('Quarantine');
    expectDocumented(body, '12-sync-job-get-quarantine-aws');
    expectSchema(body, 'microsoft.graph.synchronizationJob');
  });

  it('answers provisioning on demand and its log', async () => {
    const { body: schema } = await entra.graph<SchemaBody>(
      'GET',
      `${jobPath}/schema`,
    );
    const [user] = entra.tenant.users;
    // A quarantined job refuses it; a restart ends that until the next cycle.
    await entra.graph('POST', `${jobPath}/restart`, {
      criteria: { resetScope: 'QuarantineState' },
    });
    const { status, body } = await entra.graph<{ key: string }>(
      'POST',
      `${jobPath}/provisionOnDemand`,
      {
        parameters: [
          {
            ruleId: schema.synchronizationRules[0].id,
            subjects: [{ objectId: user.id, objectTypeName: 'User' }],
          },
        ],
      },
    );
    expect(status).toBe(200);
    expectDocumented(body, '20-provisionOnDemand-shapeA');
    expectSchema(body, 'microsoft.graph.stringKeyStringValuePair');
    expect(JSON.parse(body.key)).toMatchObject({
      result: 'Failure',
      details: { errorCode: expect.any(String) },
    });
    const logs = await entra.graph('GET', '/auditLogs/provisioning');
    expect(logs.body.value).not.toEqual([]);
    expectDocumented(logs.body, '31-provisioning-log-failure');
    expectSchema(
      logs.body.value[0],
      'microsoft.graph.provisioningObjectSummary',
    );
  });

  it('refuses what the description does not allow', async () => {
    const unknown = await entra.graph('PATCH', base, { prefferedMode: 'saml' });
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.code).toBe('RequestValidationFailed');
    expect(unknown.body.error.message).toContain('prefferedMode');
    expect(unknown.body.error.message).toContain(
      '/servicePrincipals/{servicePrincipal-id}',
    );
    const wrongType = await entra.graph('PATCH', base, {
      notificationEmailAddresses: 'ops@contoso.example',
    });
    expect(wrongType.body.error.code).toBe('RequestValidationFailed');
    const unknownKey = await entra.graph(
      'PUT',
      `${base}/synchronization/secrets`,
      { value: [{ key: 'Secret', value: 'x' }] },
    );
    expect(unknownKey.body.error.code).toBe('RequestValidationFailed');
    const nested = await entra.graph('POST', `${jobPath}/restart`, {
      criteria: { resetScopes: 'Full' },
    });
    expect(nested.body.error.code).toBe('RequestValidationFailed');
    const elsewhere = await entra.graph('GET', '/users');
    expect(elsewhere.status).toBe(200);
  });

  it('answers missing permissions', async () => {
    entra.tenant.clients[0].permissions = [];
    const silent = await entra.graph('GET', jobPath);
    expect(silent.status).toBe(401);
    expectDocumented(silent.body, 'err-sync-401-missing-permission');
    const denied = await entra.graph('GET', base);
    expect(denied.status).toBe(403);
    expectDocumented(denied.body, 'err-Authorization_RequestDenied');
  });
});
