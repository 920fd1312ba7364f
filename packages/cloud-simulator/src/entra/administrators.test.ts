import { startEntra } from './__testUtils__/startEntra';

describe('what administrators do by Graph', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;

  beforeAll(async () => {
    entra = await startEntra();
  });
  beforeEach(() => {
    const [client] = entra.tenant.clients;
    client.permissions = [
      ...client.permissions.filter(name => !name.includes('Group.ReadWrite')),
      'User.ReadWrite.All',
      'Group.ReadWrite.All',
    ];
  });
  afterAll(() => entra.stop());

  const grace = {
    accountEnabled: true,
    displayName: 'Grace',
    mailNickname: 'grace',
    passwordProfile: { password: 'geheim' },
    userPrincipalName: 'grace@contoso.example',
  };

  it('lets users come, change, go and return', async () => {
    const { graph, tenant } = entra;
    const made = await graph('POST', '/users', grace);
    expect(made.status).toBe(201);
    expect(JSON.stringify(made.body)).not.toContain('geheim');
    const path = `/users/${made.body.id}`;
    const changed = await graph('PATCH', path, {
      mail: 'grace.hopper@contoso.example',
      accountEnabled: false,
      onPremisesExtensionAttributes: { extensionAttribute3: 'x' },
    });
    expect(changed.status).toBe(204);
    expect(tenant.users.find(({ id }) => id === made.body.id)).toMatchObject({
      accountEnabled: false,
      mail: 'grace.hopper@contoso.example',
      password: 'geheim',
      onPremisesExtensionAttributes: { extensionAttribute3: 'x' },
    });

    await graph('DELETE', path);
    expect((await graph('GET', path)).status).toBe(404);
    const bin = '/directory/deletedItems';
    const deleted = await graph('GET', `${bin}/microsoft.graph.user`);
    expect(deleted.body.value).toMatchObject([{ id: made.body.id }]);
    await graph('POST', `${bin}/${made.body.id}/restore`);
    expect((await graph('GET', path)).status).toBe(200);
    await graph('DELETE', path);
    expect((await graph('DELETE', `${bin}/${made.body.id}`)).status).toBe(204);
    expect(tenant.users.some(({ id }) => id === made.body.id)).toBe(false);
  });

  it('frees the name of whoever is deleted, and gives it back only while nobody has it', async () => {
    const { graph } = entra;
    const { body: before } = await graph('POST', '/users', grace);
    await graph('DELETE', `/users/${before.id}`);
    const { status, body: again } = await graph('POST', '/users', grace);
    expect(status).toBe(201);
    const restore = `/directory/deletedItems/${before.id}/restore`;
    expect((await graph('POST', restore)).status).toBe(400);
    await graph('DELETE', `/users/${again.id}`);
    expect((await graph('POST', restore)).status).toBe(200);
  });

  it.each([
    [{ displayName: undefined }, "'displayName'"],
    [{ userPrincipalName: 'grace@elsewhere.example' }, 'domain portion'],
    [{ userPrincipalName: 'ADA@contoso.example' }, 'already exists'],
    [{ colour: 'blue' }, "Invalid property 'colour'"],
    [{ surname: '' }, "'surname'"],
  ])('does not make a user with %j', async (change, message) => {
    const { status, body } = await entra.graph('POST', '/users', {
      ...grace,
      ...change,
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it('lets groups come, gain and lose members, and go with their assignments', async () => {
    const { graph, tenant } = entra;
    const [ada, bob] = tenant.users;
    const made = await graph('POST', '/groups', {
      displayName: 'team',
      mailEnabled: false,
      mailNickname: 'team',
      securityEnabled: true,
      'members@odata.bind': [`${entra.origin}/graph/v1.0/users/${ada.id}`],
    });
    expect(made.status).toBe(201);
    const path = `/groups/${made.body.id}`;
    const add = () =>
      graph('POST', `${path}/members/$ref`, {
        '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${bob.id}`,
      });
    expect((await add()).status).toBe(204);
    expect((await add()).body.error.message).toContain('already exist');
    await graph('DELETE', `${path}/members/${ada.id}/$ref`);
    expect(
      (await graph('DELETE', `${path}/members/${ada.id}/$ref`)).status,
    ).toBe(404);
    await graph('PATCH', path, { displayName: 'crew' });
    expect(tenant.groups.at(-1)).toMatchObject({
      displayName: 'crew',
      members: [bob.id],
    });

    const { principal } = await entra.instantiate('With a group');
    const assignments = `/servicePrincipals/${principal.id}/appRoleAssignedTo`;
    await graph('POST', assignments, {
      principalId: made.body.id,
      resourceId: principal.id,
      appRoleId: principal.appRoles[0].id,
    });
    expect((await graph('DELETE', path)).status).toBe(204);
    expect((await graph('GET', assignments)).body.value).toEqual([]);
  });

  it('leaves the members of a dynamic group to its rule', async () => {
    const { graph, tenant } = entra;
    const { body } = await graph('POST', '/groups', {
      displayName: 'everybody',
      mailEnabled: false,
      mailNickname: 'everybody',
      securityEnabled: true,
      groupTypes: ['DynamicMembership'],
      membershipRule: 'user.accountEnabled -eq true',
    });
    const { status } = await graph('POST', `/groups/${body.id}/members/$ref`, {
      '@odata.id': `https://x/${tenant.users[0].id}`,
    });
    expect(status).toBe(400);
  });

  it('needs the permissions for it', async () => {
    const [client] = entra.tenant.clients;
    client.permissions = ['User.Read.All', 'Group.Read.All'];
    const user = await entra.graph('POST', '/users', grace);
    const group = await entra.graph('POST', '/groups', {});
    expect([user.status, group.status]).toEqual([403, 403]);
    client.permissions = [
      'Application.ReadWrite.All',
      'AppRoleAssignment.ReadWrite.All',
      'Synchronization.ReadWrite.All',
    ];
  });

  it('takes applications and service principals out of the recycle bin one by one, without their synchronization', async () => {
    const { graph } = entra;
    const { application, principal } = await entra.instantiate('Gone');
    const path = `/servicePrincipals/${principal.id}`;
    await graph('POST', `${path}/synchronization/jobs`, {
      templateId: 'aWSSingleSignon',
    });
    await graph('DELETE', `/applications/${application.id}`);
    expect((await graph('GET', path)).status).toBe(404);
    const bin = '/directory/deletedItems';
    const deleted = await graph('GET', `${bin}/microsoft.graph.application`);
    expect(deleted.body.value).toMatchObject([{ displayName: 'Gone' }]);
    const back = await graph('POST', `${bin}/${application.id}/restore`);
    expect(back.body).toMatchObject({ appId: application.appId });
    // Its service principal takes a call of its own.
    expect((await graph('GET', path)).status).toBe(404);
    const left = await graph('GET', `${bin}/microsoft.graph.servicePrincipal`);
    expect(left.body.value).toMatchObject([{ id: principal.id }]);
    await graph('POST', `${bin}/${principal.id}/restore`);
    expect((await graph('GET', path)).status).toBe(200);
    const jobs = await graph('GET', `${path}/synchronization/jobs`);
    expect(jobs.body.value).toEqual([]);

    // A service principal can go alone.
    await graph('DELETE', path);
    expect((await graph('GET', `/applications/${application.id}`)).status).toBe(
      200,
    );
    await graph('POST', `${bin}/${principal.id}/restore`);
    expect((await graph('GET', path)).status).toBe(200);
  });
});
