import { LaggingDirectory } from './__testUtils__/LaggingDirectory';
import { EntraClient } from './EntraClient';
import { KnownDirectory } from './KnownDirectory';

describe('what a run has written in Entra, at its end', () => {
  let directory: LaggingDirectory;
  let entra: EntraClient;

  beforeEach(async () => {
    directory = await LaggingDirectory.start();
    entra = directory.client(new KnownDirectory());
  });
  afterEach(() => directory.stop());

  const identifierUris = ['https://AWS.example/saml/d-1', 'api://app-id'];

  it('is read until no answer of many in a row is an old one', async () => {
    const { servicePrincipals, applications, replicas } = entra;
    await applications.update('app', { identifierUris });
    await servicePrincipals.update('sp', { preferredSingleSignOnMode: 'saml' });
    const written = directory.requests.length;
    directory.behind = 4;
    await expect(replicas.catchUp()).resolves.toBe('caught up');
    // Two rounds meet old answers; twenty good ones follow, of two objects each.
    expect(directory.requests.length - written).toBe(2 * (2 + 20));
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
      directory.now.application = undefined;
      await write(entra);
      directory.before.application = undefined;
      const written = directory.requests.length;
      directory.behind = 4;
      await expect(entra.replicas.catchUp()).resolves.toBe('caught up');
      const rounds = Math.ceil(4 / objects) + 20;
      expect(directory.requests.length - written).toBe(rounds * objects);
    },
  );

  it('shows its federation metadata in the end', async () => {
    const { federationMetadata, replicas } = entra;
    replicas.expect(
      'metadata',
      () => federationMetadata.find('app-id'),
      xml => xml === '"new"',
    );
    directory.behind = 4;
    await expect(replicas.catchUp()).resolves.toBe('caught up');
    expect(directory.requests).toHaveLength(4 + 20);
  });

  it('is read as often where no answer is an old one, for each replica may hold its own', async () => {
    await entra.applications.update('app', { identifierUris });
    const written = directory.requests.length;
    await expect(entra.replicas.catchUp()).resolves.toBe('caught up');
    expect(directory.requests.length - written).toBe(20);
  });

  it('is not waited for when there is nothing', async () => {
    await expect(entra.replicas.catchUp()).resolves.toBe('unchanged');
    await expect(directory.client().replicas.catchUp()).resolves.toBe(
      'unchanged',
    );
    expect(directory.requests).toEqual([]);
  });

  it('may stay behind', async () => {
    await entra.applications.update('app', { identifierUris });
    directory.behind = Infinity;
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
    expect(asked).toBe(3 + 20);
  });
});
