import { X509Certificate } from 'node:crypto';
import {
  CertificateBody,
  CredentialsBody,
  GraphBody,
} from './__testUtils__/GraphBody';
import { startEntra } from './__testUtils__/startEntra';

const entityId = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-1';

describe('createGraphRouter', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;

  beforeEach(async () => {
    entra = await startEntra();
  });
  afterEach(() => entra.stop());

  it('needs a token that it issued itself', async () => {
    const url = `${entra.origin}/graph/v1.0/applications`;
    const without = await fetch(url);
    expect(without.status).toBe(401);
    const body = await without.json();
    expect(body.error.code).toBe('InvalidAuthenticationToken');
    expect(body.error.innerError['request-id']).toBe(
      without.headers.get('request-id'),
    );
    const token: { access_token: string } = await (
      await entra.requestToken()
    ).json();
    const forged = await fetch(url, {
      headers: {
        authorization: `Bearer ${token.access_token.slice(0, -4)}AAAA`,
      },
    });
    expect(forged.status).toBe(401);
  });

  it('answers a missing permission with 403, and with an empty 401 for synchronization', async () => {
    const { principal } = await entra.instantiate();
    entra.tenant.clients[0].permissions = ['Application.Read.All'];
    const denied = await entra.graph(
      'PATCH',
      `/servicePrincipals/${principal.id}`,
      {
        notes: 'x',
      },
    );
    expect(denied.status).toBe(403);
    expect(denied.body.error.code).toBe('Authorization_RequestDenied');
    const silent = await entra.graph(
      'GET',
      `/servicePrincipals/${principal.id}/synchronization/jobs`,
    );
    expect(silent.status).toBe(401);
    expect(silent.body.error).toMatchObject({
      code: 'UnknownError',
      message: '',
    });
  });

  it('lets Application.ReadWrite.OwnedBy change only what it created', async () => {
    const { principal: foreign } = await entra.instantiate('foreign');
    entra.tenant.servicePrincipals[0].simulated.owners = [];
    entra.tenant.clients[0].permissions = ['Application.ReadWrite.OwnedBy'];
    const { principal: own } = await entra.instantiate('own');
    const change = { notes: 'x' };
    const path = '/servicePrincipals';
    expect(
      (await entra.graph('PATCH', `${path}/${own.id}`, change)).status,
    ).toBe(204);
    expect(
      (await entra.graph('PATCH', `${path}/${foreign.id}`, change)).status,
    ).toBe(403);
  });

  describe('replicas of the directory', () => {
    const times = async <T>(count: number, ask: () => Promise<T>) => {
      const answers = new Set<T>();
      for (let each = 0; each < count; each += 1) answers.add(await ask());
      return [...answers].sort();
    };
    const pass = (milliseconds: number) => {
      entra.clock.at = new Date(entra.clock.at.getTime() + milliseconds);
    };

    it('show a new application one after the other', async () => {
      entra.context.store.state.replicationLagMs = 8000;
      const { principal } = await entra.instantiate('late');
      const path = `/servicePrincipals/${principal.id}`;
      const statuses = () =>
        times(20, async () => (await entra.graph('GET', path)).status);
      const found = () =>
        times(20, async () => {
          const filter = "/applications?$filter=displayName eq 'late'";
          return (await entra.graph('GET', filter)).body.value.length;
        });
      expect(await statuses()).toEqual([200, 404]);
      expect(await found()).toEqual([0, 1]);
      pass(5999);
      expect(await statuses()).toEqual([200, 404]);
      pass(1);
      expect(await statuses()).toEqual([200]);
      expect(await found()).toEqual([1]);
    });

    it('show a change, and check by it, one after the other', async () => {
      const { application, principal } = await entra.instantiate('late');
      entra.context.store.state.replicationLagMs = 6000;
      const path = `/servicePrincipals/${principal.id}`;
      await entra.graph('PATCH', path, { preferredSingleSignOnMode: 'saml' });
      const modes = () =>
        times(20, async () => {
          const { body } = await entra.graph('GET', path);
          return String(body.preferredSingleSignOnMode);
        });
      const codes = () =>
        times(20, async () => {
          const { body } = await entra.graph(
            'PATCH',
            `/applications/${application.id}`,
            { identifierUris: [entityId] },
          );
          return body?.error?.code ?? 'none';
        });
      expect(await modes()).toEqual(['null', 'saml']);
      expect(await codes()).toEqual(['HostNameNotOnVerifiedDomain', 'none']);
      pass(6000);
      expect(await modes()).toEqual(['saml']);
      expect(await codes()).toEqual(['none']);
    });

    it('do not hold back what the synchronization service knows', async () => {
      const { principal } = await entra.instantiate();
      entra.context.store.state.replicationLagMs = 6000;
      const path = `/servicePrincipals/${principal.id}/synchronization/jobs`;
      await entra.graph('POST', path, { templateId: 'aWSSingleSignon' });
      const jobs = async () =>
        (await entra.graph('GET', path)).body.value.length;
      expect(await times(10, jobs)).toEqual([1]);
    });
  });

  it('makes a real certificate and shows it only when asked for it', async () => {
    const { principal } = await entra.instantiate();
    const path = `/servicePrincipals/${principal.id}`;
    const refused = await entra.graph(
      'POST',
      `${path}/addTokenSigningCertificate`,
      { displayName: 'CN=long', endDateTime: '2030-01-01T00:00:00Z' },
    );
    expect(refused.status).toBe(400);
    const { body } = await entra.graph<CertificateBody>(
      'POST',
      `${path}/addTokenSigningCertificate`,
      { displayName: 'CN=mine', endDateTime: '2027-06-01T00:00:00Z' },
    );
    const certificate = new X509Certificate(Buffer.from(body.key, 'base64'));
    expect(certificate.subject).toBe('CN=mine');
    expect(certificate.fingerprint.replaceAll(':', '')).toBe(body.thumbprint);
    expect(new Date(certificate.validTo)).toEqual(
      new Date('2027-06-01T00:00:00Z'),
    );
    expect(
      Buffer.from(body.customKeyIdentifier, 'base64').toString('hex'),
    ).toBe(body.thumbprint.toLowerCase());

    const keys = async (query = '') =>
      (await entra.graph<CredentialsBody>('GET', `${path}${query}`)).body
        .keyCredentials;
    expect((await keys()).map(({ key }) => key)).toEqual([null, null]);
    const asked = await keys('?$select=keyCredentials');
    const [sign, verify] = asked;
    expect(verify).toMatchObject({ usage: 'Verify', key: body.key });
    expect(sign).toMatchObject({ usage: 'Sign', key: null, keyId: body.keyId });
    expect(JSON.stringify(asked)).not.toContain('PRIVATE KEY');
  });

  it('assigns once, and not what it does not know', async () => {
    const { principal } = await entra.instantiate();
    const assign = (principalId: string) =>
      entra.graph(
        'POST',
        `/servicePrincipals/${principal.id}/appRoleAssignedTo`,
        {
          principalId,
          resourceId: principal.id,
          appRoleId: principal.appRoles[0].id,
        },
      );
    const [ada] = entra.tenant.users;
    expect((await assign(ada.id)).body).toMatchObject({
      principalType: 'User',
      principalDisplayName: ada.displayName,
    });
    expect((await assign(ada.id)).body.error.message).toBe(
      'Permission being assigned already exists on the object',
    );
    expect((await assign(principal.id)).body.error.message).toBe(
      'Not a valid reference update.',
    );
  });

  it('shows of the members of a group the ids alone to who may not read users', async () => {
    const [ada] = entra.tenant.users;
    const id = 'a0000000-0000-4000-8000-000000000001';
    entra.tenant.groups.push({
      id,
      displayName: 'aws-readers',
      mailEnabled: false,
      mailNickname: 'aws-readers',
      securityEnabled: true,
      members: [ada.id],
    });
    const members = async () =>
      (
        await entra.graph(
          'GET',
          `/groups/${id}/members/microsoft.graph.user?$select=id,userPrincipalName`,
        )
      ).body.value;
    expect(await members()).toMatchObject([
      { id: ada.id, userPrincipalName: ada.userPrincipalName },
    ]);
    entra.tenant.clients[0].permissions = ['GroupMember.Read.All'];
    expect(await members()).toMatchObject([
      { id: ada.id, userPrincipalName: null },
    ]);
  });

  it('finds applications by what one of their identifiers begins with', async () => {
    const { application, principal } = await entra.instantiate();
    await entra.instantiate('without identifier');
    await entra.graph('PATCH', `/servicePrincipals/${principal.id}`, {
      preferredSingleSignOnMode: 'saml',
    });
    await entra.graph('PATCH', `/applications/${application.id}`, {
      identifierUris: [`api://${application.appId}`, entityId],
    });
    const found = async (filter: string) => {
      const path = `/applications?$select=id&$filter=${filter}`;
      return (await entra.graph('GET', path)).body.value;
    };
    const beginning = "startswith(uri,'https://eu-central-1.')";
    for (const filter of [
      `identifierUris/any(uri:${beginning})`,
      `identifierUris/any(uri: ${beginning}) and displayName ne 'AWS'`,
      `identifierUris/any(uri:uri eq '${entityId}')`,
    ]) {
      expect(await found(filter)).toEqual([{ id: application.id }]);
    }
    expect(await found("identifierUris/any(u:u eq 'https:')")).toEqual([]);
    const { status } = await entra.graph(
      'GET',
      "/applications?$filter=identifierUris/any(startswith(uri,'a'))",
    );
    expect(status).toBe(400);
  });

  it('finds people by filter and hands them out in pages', async () => {
    const [ada, bob] = entra.tenant.users;
    const found = await entra.graph(
      'GET',
      `/users?$filter=userPrincipalName eq '${bob.mail}' or mail eq '${bob.mail}'&$select=id`,
    );
    expect(found.body.value).toEqual([{ id: bob.id }]);
    const byName = await entra.graph('GET', `/users/${ada.userPrincipalName}`);
    expect(byName.body).toMatchObject({ id: ada.id });
    expect(byName.body).not.toHaveProperty('password');
    expect(byName.body).not.toHaveProperty('accountEnabled');

    const first = await entra.graph<GraphBody & { '@odata.nextLink': string }>(
      'GET',
      '/users?$top=2',
    );
    const second = await entra.graph('GET', first.body['@odata.nextLink']);
    expect(second.body).not.toHaveProperty('@odata.nextLink');
    expect(
      [...first.body.value, ...second.body.value].map(
        ({ id }: { id: string }) => id,
      ),
    ).toEqual(entra.tenant.users.map(({ id }) => id));
  });
});
