import { answerJson } from './__testUtils__/answerJson';
import { GraphTestServer } from './__testUtils__/GraphTestServer';

const appId = '8b7a25f4-1d0c-4f0e-9f1a-6a0f5f1f2d11';

describe('DefaultServicePrincipals', () => {
  let server: GraphTestServer;
  afterEach(() => server.stop());

  /** Lists without keys, as Graph does. */
  async function start(tenant: { objectId?: string }) {
    server = await GraphTestServer.start(({ target }, response) => {
      const { objectId: id } = tenant;
      if (target.startsWith('/servicePrincipals?')) {
        answerJson(response, 200, { value: id ? [{ id }] : [] });
      } else if (id && target.startsWith(`/servicePrincipals/${id}?`)) {
        answerJson(response, 200, { id, appId, keyCredentials: [{}] });
      } else {
        answerJson(response, 404, {
          error: { code: 'Request_ResourceNotFound', message: 'none' },
        });
      }
    });
    return server.client().servicePrincipals;
  }

  const sent = () =>
    server.requests.splice(0).map(({ target }) => target.replace(/\?.*/, '?'));

  it('searches a service principal once, and reads it with its keys each time', async () => {
    const principals = await start({ objectId: 'first' });
    await expect(principals.findByAppId(appId)).resolves.toMatchObject({
      id: 'first',
      keyCredentials: [{}],
    });
    expect(sent()).toEqual([
      '/servicePrincipals?',
      '/servicePrincipals/first?',
    ]);
    await expect(principals.findByAppId(appId)).resolves.toMatchObject({
      id: 'first',
    });
    expect(sent()).toEqual(['/servicePrincipals/first?']);
  });

  it('searches anew when the one it knew is gone', async () => {
    const tenant: { objectId?: string } = { objectId: 'first' };
    const principals = await start(tenant);
    await principals.get('first');
    tenant.objectId = 'second';
    await expect(principals.findByAppId(appId)).resolves.toMatchObject({
      id: 'second',
    });
    tenant.objectId = undefined;
    await expect(principals.findByAppId(appId)).resolves.toBeUndefined();
  });
});
