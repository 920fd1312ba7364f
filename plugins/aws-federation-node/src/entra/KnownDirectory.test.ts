import { answerJson } from './__testUtils__/answerJson';
import { GraphTestServer } from './__testUtils__/GraphTestServer';
import { KnownDirectory } from './KnownDirectory';

describe('KnownDirectory', () => {
  let server: GraphTestServer;
  /** How many of the next readings meet a replica that is behind. */
  let behind: number;
  const principal = { id: 'sp', appId: 'app' };
  const jobs = [{ id: 'job', templateId: 'aWSSingleSignon' }];

  beforeEach(async () => {
    behind = 0;
    server = await GraphTestServer.start(({ method, target }, response) => {
      behind -= 1;
      const isBehind = behind >= 0;
      if (method === 'DELETE') {
        response.writeHead(204).end();
      } else if (target.includes('/jobs')) {
        answerJson(response, 200, { value: isBehind ? [] : jobs });
      } else if (isBehind) {
        answerJson(response, 404, {
          error: { code: 'Request_ResourceNotFound', message: 'none' },
        });
      } else {
        answerJson(response, 200, principal);
      }
    });
  });
  afterEach(() => server.stop());

  it('ask again where a replica does not know what the run has seen', async () => {
    const { servicePrincipals, synchronization } = server.client({
      known: new KnownDirectory(),
    });
    await servicePrincipals.get('sp');
    behind = 2;
    await expect(servicePrincipals.get('sp')).resolves.toEqual(principal);

    await synchronization.getJob('sp');
    behind = 2;
    await expect(synchronization.getJob('sp')).resolves.toEqual(jobs[0]);
  });

  it('serve the next client of the same run', async () => {
    const known = new KnownDirectory();
    await server.client({ known }).servicePrincipals.get('sp');
    behind = 1;
    await expect(
      server.client({ known }).servicePrincipals.get('sp'),
    ).resolves.toEqual(principal);
  });

  it('believe what nobody has seen, who looks without a run, and what follows a deletion', async () => {
    const { servicePrincipals, synchronization } = server.client({
      known: new KnownDirectory(),
    });
    behind = 1;
    await expect(servicePrincipals.get('sp')).resolves.toBeUndefined();
    await servicePrincipals.get('sp');
    await synchronization.getJob('sp');
    await servicePrincipals.delete('sp');
    behind = 2;
    await expect(servicePrincipals.get('sp')).resolves.toBeUndefined();
    await expect(synchronization.getJob('sp')).resolves.toBeUndefined();

    const looking = server.client();
    await looking.servicePrincipals.get('sp');
    behind = 1;
    await expect(looking.servicePrincipals.get('sp')).resolves.toBeUndefined();
  });
});
