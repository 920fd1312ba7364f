import { startEntra } from './__testUtils__/startEntra';

const DAY = 24 * 60 * 60 * 1000;
const name = 'ada@contoso.example';
const bin = '/directory/deletedItems';

describe('a user in the recycle bin', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;
  let ada: string;
  beforeEach(async () => {
    entra = await startEntra();
    const [client] = entra.tenant.clients;
    client.permissions = [...client.permissions, 'User.ReadWrite.All'];
    ada = entra.tenant.users[0].id;
    await entra.graph('DELETE', `/users/${ada}`);
  });
  afterEach(() => entra.stop());

  const deleted = async () =>
    (await entra.graph('GET', `${bin}/microsoft.graph.user`)).body.value;
  const restore = () => entra.graph('POST', `${bin}/${ada}/restore`);
  const hire = () =>
    entra.graph('POST', '/users', {
      accountEnabled: true,
      displayName: 'Another Ada',
      mailNickname: 'ada',
      userPrincipalName: name,
      passwordProfile: { password: 'secret' },
    });
  const pass = (days: number) => {
    entra.clock.at = new Date(entra.clock.at.getTime() + days * DAY);
  };

  it('has the object id without dashes before the name, and gets the name back', async () => {
    const prefix = ada.replaceAll('-', '');
    expect(prefix).toHaveLength(32);
    expect(await deleted()).toMatchObject([
      { id: ada, userPrincipalName: `${prefix}${name}` },
    ]);
    expect((await restore()).body.userPrincipalName).toBe(name);
    const { body } = await entra.graph('GET', `/users/${name}`);
    expect(body.id).toBe(ada);
  });

  it('leaves the name to somebody new at once, and is not restored while that one has it', async () => {
    const { status, body: hired } = await hire();
    expect(status).toBe(201);
    const refused = await restore();
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({
      code: 'Request_BadRequest',
      message: expect.stringContaining('userPrincipalName already exists'),
    });
    expect(await deleted()).toMatchObject([{ id: ada }]);

    await entra.graph('PATCH', `/users/${hired.id}`, {
      userPrincipalName: 'ada.two@contoso.example',
    });
    expect((await restore()).status).toBe(200);
    expect((await hire()).status).toBe(400);
  });

  it('lies there for 30 days', async () => {
    const group = {
      id: 'group',
      displayName: 'team',
      securityEnabled: true,
      mailEnabled: false,
      mailNickname: 'team',
      members: [ada],
    };
    entra.tenant.groups.push(group);
    pass(29.9);
    expect(await deleted()).toMatchObject([{ id: ada }]);
    pass(0.1);
    expect(await deleted()).toEqual([]);
    expect((await restore()).status).toBe(404);
    expect(group.members).toEqual([]);
  });

  it('is as long there as applications and service principals are', async () => {
    const { application, principal } = await entra.instantiate('Gone');
    await entra.graph('DELETE', `/applications/${application.id}`);
    pass(29.9);
    const restoring = await entra.graph(
      'POST',
      `${bin}/${application.id}/restore`,
    );
    expect(restoring.status).toBe(200);
    await entra.graph('DELETE', `/applications/${application.id}`);
    pass(30);
    for (const { id } of [application, principal]) {
      const { status } = await entra.graph('POST', `${bin}/${id}/restore`);
      expect(status).toBe(404);
    }
  });
});
