import { answerJson } from './__testing__/answerJson';
import {
  awsTemplate,
  certificate,
  DirectoryCopy,
  policy,
  reads,
  writes,
} from './__testing__/directoryCopy';
import {
  GraphTestServer,
  ReceivedRequest,
} from './__testing__/GraphTestServer';
import { EntraClient } from './EntraClient';
import { KnownDirectory } from './KnownDirectory';

describe('what a run has written in Entra', () => {
  let server: GraphTestServer;
  let now: DirectoryCopy;
  let before: DirectoryCopy;
  /** How many of the next readings come from the copy before the last write. */
  let behind: number;
  let entra: EntraClient;

  beforeEach(async () => {
    behind = 0;
    now = {
      application: { id: 'app', appId: 'app-id', identifierUris: [] },
      principal: {
        id: 'sp',
        appId: 'app-id',
        preferredSingleSignOnMode: null,
        keyCredentials: [],
      },
      assignments: [],
      policies: [],
      assigned: [],
    };
    before = structuredClone(now);
    server = await GraphTestServer.start((request, response) => {
      const answer = answerOf(request);
      if (answer) answerJson(response, 200, answer);
      else if (request.method === 'GET')
        answerJson(response, 404, { error: {} });
      else response.writeHead(204).end();
    });
    entra = server.client({ known: new KnownDirectory() });
  });
  afterEach(() => server.stop());

  function answerOf({
    method,
    target,
    body,
  }: ReceivedRequest): object | string | void {
    const [path] = target.split('?');
    if (method !== 'GET') {
      before = structuredClone(now);
      return writes[`${method} ${path}`](now, body as Record<string, string>);
    }
    behind -= 1;
    if (path.endsWith('/federationmetadata.xml')) {
      return behind >= 0 ? undefined : 'new';
    }
    return reads[path](behind >= 0 ? before : now);
  }

  const identifierUris = ['https://AWS.example/saml/d-1', 'api://app-id'];

  it.each<
    [
      string,
      (clouds: EntraClient) => Promise<unknown>,
      (clouds: EntraClient) => Promise<unknown>,
      unknown,
    ]
  >([
    [
      'the single sign-on mode',
      ({ servicePrincipals }) =>
        servicePrincipals.update('sp', { preferredSingleSignOnMode: 'saml' }),
      ({ servicePrincipals }) => servicePrincipals.get('sp'),
      { preferredSingleSignOnMode: 'saml' },
    ],
    [
      'a certificate',
      ({ servicePrincipals }) =>
        servicePrincipals.addTokenSigningCertificate('sp', {
          displayName: 'CN=AWS',
          endDateTime: '2029-01-01T00:00:00Z',
        }),
      ({ servicePrincipals }) => servicePrincipals.get('sp'),
      { keyCredentials: [certificate] },
    ],
    [
      'identifiers',
      ({ applications }) => applications.update('app', { identifierUris }),
      ({ applications }) => applications.get('app'),
      { identifierUris },
    ],
    [
      'identifiers, in the list of applications',
      ({ applications }) => applications.update('app', { identifierUris }),
      ({ applications }) => applications.list(),
      [{ identifierUris }],
    ],
    [
      'the end of an application',
      ({ applications }) => applications.delete('app'),
      ({ applications }) => applications.list(),
      [],
    ],
    [
      'the end of an application that is asked for by its id',
      ({ applications }) => applications.delete('app'),
      async ({ applications }) => [await applications.get('app')],
      [undefined],
    ],
    [
      'an assignment',
      ({ assignments }) => assignments.create('sp', 'ada', 'role'),
      ({ assignments }) => assignments.list('sp'),
      [{ principalId: 'ada' }],
    ],
    [
      'the end of an assignment',
      async ({ assignments }) => {
        await assignments.create('sp', 'ada', 'role');
        await assignments.remove('sp', 'assignment');
      },
      ({ assignments }) => assignments.list('sp'),
      [],
    ],
    [
      'a claims mapping policy',
      ({ claimsMappingPolicies }) =>
        claimsMappingPolicies.create({ displayName: 'NameID', definition: [] }),
      ({ claimsMappingPolicies }) => claimsMappingPolicies.find('NameID'),
      policy,
    ],
    [
      'what a claims mapping policy says',
      async ({ claimsMappingPolicies }) => {
        await claimsMappingPolicies.create({
          displayName: 'NameID',
          definition: [],
        });
        await claimsMappingPolicies.update('policy', ['{"a":1,"b":2}']);
      },
      ({ claimsMappingPolicies }) => claimsMappingPolicies.find('NameID'),
      { definition: ['{"a":1,"b":2}'] },
    ],
    [
      'the claims mapping policy of an application',
      ({ claimsMappingPolicies }) =>
        claimsMappingPolicies.assign('sp', 'policy'),
      ({ claimsMappingPolicies }) => claimsMappingPolicies.listAssigned('sp'),
      [policy],
    ],
  ])(
    'counts, whatever replicas that are behind show: %s',
    async (_, write, read, expected) => {
      await write(entra);
      behind = 2;
      const found = await read(entra);
      expect([found].flat()).toHaveLength([expected].flat().length);
      expect(found).toMatchObject(expected as object);
      expect(behind).toBe(-1);
    },
  );

  it('counts no more when somebody else has changed it', async () => {
    const { servicePrincipals } = entra;
    await servicePrincipals.update('sp', { preferredSingleSignOnMode: 'saml' });
    now.principal.preferredSingleSignOnMode = 'password';
    const { requests } = server;
    await expect(servicePrincipals.get('sp')).resolves.toMatchObject({
      preferredSingleSignOnMode: 'password',
    });
    const sent = requests.length;
    expect(sent).toBeGreaterThan(5);
    await servicePrincipals.get('sp');
    expect(requests).toHaveLength(sent + 1);
  });

  it('may be answered with other capitals, and in another order', async () => {
    await entra.applications.update('app', { identifierUris });
    now.application!.identifierUris = [...identifierUris]
      .reverse()
      .map(uri => uri.toLowerCase());
    const written = server.requests.length;
    await entra.applications.get('app');
    expect(server.requests).toHaveLength(written + 1);
  });

  it('counts only in the run that wrote it', async () => {
    await entra.applications.update('app', { identifierUris });
    behind = 1;
    const other = server.client({ known: new KnownDirectory() });
    await expect(other.applications.get('app')).resolves.toMatchObject({
      identifierUris: [],
    });
  });

  it('is read until no answer of many in a row is an old one', async () => {
    const { servicePrincipals, applications, replicas } = entra;
    await applications.update('app', { identifierUris });
    await servicePrincipals.update('sp', { preferredSingleSignOnMode: 'saml' });
    const written = server.requests.length;
    behind = 4;
    await expect(replicas.catchUp()).resolves.toBe('caught up');
    // Two rounds meet old answers; fifteen good ones follow, of two objects each.
    expect(server.requests.length - written).toBe(2 * (2 + 15));
  });

  it.each<[string, (clouds: EntraClient) => Promise<unknown>, number]>([
    [
      'an application',
      async ({ applications }) => {
        await applications.instantiate('AWS');
        // Seen in the list, so that a list without it is read again elsewhere.
        await applications.list({ displayName: 'AWS' });
      },
      1,
    ],
    [
      'an application and what it was given',
      async ({ applications }) => {
        await applications.instantiate('AWS');
        await applications.update('app', { identifierUris });
      },
      2,
    ],
  ])(
    'does not show where a copy lacks it altogether: %s',
    async (_, write, objects) => {
      now.application = undefined;
      await write(entra);
      before.application = undefined;
      const written = server.requests.length;
      behind = 4;
      await expect(entra.replicas.catchUp()).resolves.toBe('caught up');
      const rounds = Math.ceil(4 / objects) + 30 / objects;
      expect(server.requests.length - written).toBe(rounds * objects);
    },
  );

  it('shows its federation metadata in the end', async () => {
    const { federationMetadata, replicas } = entra;
    replicas.expect(
      'metadata',
      () => federationMetadata.find('app-id'),
      xml => xml === '"new"',
    );
    behind = 4;
    await expect(replicas.catchUp()).resolves.toBe('caught up');
    expect(server.requests).toHaveLength(4 + 30);
  });

  it('is read less often where no answer is an old one', async () => {
    await entra.applications.update('app', { identifierUris });
    const written = server.requests.length;
    await expect(entra.replicas.catchUp()).resolves.toBe('caught up');
    expect(server.requests.length - written).toBe(15);
  });

  it('is known to exist where its federation metadata does not show yet', async () => {
    behind = 2;
    await expect(entra.federationMetadata.read('app-id')).resolves.toBe(
      '"new"',
    );
    behind = 1;
    await expect(
      server.client().federationMetadata.read('app-id'),
    ).rejects.toThrow(
      "does not hand out the application's federation metadata",
    );
  });

  it('does not look like an application of somebody else', async () => {
    const { applications } = entra;
    const template = { applicationTemplateId: awsTemplate };
    Object.assign(now.application!, template);
    await expect(applications.listNamesakes('AWS')).resolves.toEqual([]);
    Object.assign(now.application!, { applicationTemplateId: 'another' });
    await expect(applications.listNamesakes('AWS')).resolves.toHaveLength(1);
  });

  it('is not waited for when there is nothing', async () => {
    await expect(entra.replicas.catchUp()).resolves.toBe('unchanged');
    await expect(server.client().replicas.catchUp()).resolves.toBe('unchanged');
    expect(server.requests).toEqual([]);
  });

  it('may stay behind', async () => {
    await entra.applications.update('app', { identifierUris });
    behind = Infinity;
    await expect(entra.replicas.catchUp()).resolves.toBe('behind');
  });

  it('includes what a step expects to see', async () => {
    const answers = ['old', 'new', 'old'];
    let asked = 0;
    entra.replicas.expect(
      'metadata',
      async () => {
        asked += 1;
        return answers.shift() ?? 'new';
      },
      found => found === 'new',
    );
    await entra.replicas.catchUp();
    expect(asked).toBe(3 + 30);
  });
});
