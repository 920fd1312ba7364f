import {
  awsTemplate,
  certificate,
  policy,
} from './__testUtils__/directoryCopy';
import { LaggingDirectory } from './__testUtils__/LaggingDirectory';
import { EntraClient } from './EntraClient';
import { KnownDirectory } from './KnownDirectory';

describe('what a run has written in Entra', () => {
  let directory: LaggingDirectory;
  let entra: EntraClient;

  beforeEach(async () => {
    directory = await LaggingDirectory.start();
    entra = directory.client(new KnownDirectory());
  });
  afterEach(() => directory.stop());

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
      directory.behind = 2;
      const found = await read(entra);
      expect([found].flat()).toHaveLength([expected].flat().length);
      expect(found).toMatchObject(expected as object);
      expect(directory.behind).toBe(-1);
    },
  );

  it('counts no more when somebody else has changed it', async () => {
    const { servicePrincipals } = entra;
    await servicePrincipals.update('sp', { preferredSingleSignOnMode: 'saml' });
    directory.now.principal.preferredSingleSignOnMode = 'password';
    const { requests } = directory;
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
    directory.now.application!.identifierUris = [...identifierUris]
      .reverse()
      .map(uri => uri.toLowerCase());
    const written = directory.requests.length;
    await entra.applications.get('app');
    expect(directory.requests).toHaveLength(written + 1);
  });

  it('counts only in the run that wrote it', async () => {
    await entra.applications.update('app', { identifierUris });
    directory.behind = 1;
    const other = directory.client(new KnownDirectory());
    await expect(other.applications.get('app')).resolves.toMatchObject({
      identifierUris: [],
    });
  });

  it('is known to exist where its federation metadata does not show yet', async () => {
    directory.behind = 2;
    await expect(entra.federationMetadata.read('app-id')).resolves.toBe(
      '"new"',
    );
    directory.behind = 1;
    await expect(
      directory.client().federationMetadata.read('app-id'),
    ).rejects.toThrow(
      "does not hand out the application's federation metadata",
    );
  });

  it('does not look like an application of somebody else', async () => {
    const { applications } = entra;
    const template = { applicationTemplateId: awsTemplate };
    Object.assign(directory.now.application!, template);
    await expect(applications.listNamesakes('AWS')).resolves.toEqual([]);
    Object.assign(directory.now.application!, {
      applicationTemplateId: 'another',
    });
    await expect(applications.listNamesakes('AWS')).resolves.toHaveLength(1);
  });
});
