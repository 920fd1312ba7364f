import { startSaml } from './saml/__testUtils__/startSaml';

describe('what a service principal has from its application', () => {
  let idp: Awaited<ReturnType<typeof startSaml>>;
  beforeAll(async () => {
    idp = await startSaml();
  });
  afterAll(() => idp.entra.stop());

  const path = () => `/servicePrincipals/${idp.principal.id}`;
  const show = async () => (await idp.entra.graph('GET', path())).body;
  const patch = (change: object) => idp.entra.graph('PATCH', path(), change);

  it('follows the application', async () => {
    const { identifierUris, web } = idp.entra.tenant.applications[0];
    expect(await show()).toMatchObject({
      replyUrls: web.redirectUris,
      servicePrincipalNames: [...identifierUris, idp.principal.appId],
    });
  });

  it.each([
    ['replyUrls', ['https://elsewhere.example/acs']],
    ['replyUrls', []],
    ['servicePrincipalNames', ['https://elsewhere.example']],
  ])('is refused with 400 where %s is to be %j', async (name, value) => {
    const before = await show();
    const { status, body } = await patch({ [name]: value, notes: 'changed' });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      code: 'Request_BadRequest',
      message: `Property ${name} on the service principal does not match the application object.`,
    });
    expect(await show()).toEqual(before);
  });

  it('may be sent along as it is, in another order', async () => {
    const { replyUrls, servicePrincipalNames } = await show();
    const { status } = await patch({
      replyUrls,
      servicePrincipalNames: [...(servicePrincipalNames as string[])].reverse(),
      notes: 'changed',
    });
    expect(status).toBe(204);
    expect(await show()).toMatchObject({ notes: 'changed', replyUrls });
  });

  it('lets a sign-in begin with the application id, which is one of its names', async () => {
    const { appId } = idp.principal;
    const known = await idp.openPage(idp.serviceProvider({ issuer: appId }));
    expect(known.status).toBe(200);
    const unknown = await idp.openPage(
      idp.serviceProvider({ issuer: idp.principal.id }),
    );
    expect(unknown.html).toContain('AADSTS700016');
  });
});
