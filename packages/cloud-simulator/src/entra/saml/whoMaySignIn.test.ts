import { startSaml } from './__testUtils__/startSaml';

describe('SAML sign-in of people', () => {
  let idp: Awaited<ReturnType<typeof startSaml>>;
  beforeAll(async () => {
    idp = await startSaml();
  });
  afterAll(() => idp.entra.stop());

  it('lets direct members of an assigned group in, but not nested ones', async () => {
    const [, bob, eve] = idp.entra.tenant.users;
    const nested = group('nested', [eve.id]);
    const assigned = group('assigned', [bob.id, nested.id]);
    idp.entra.tenant.groups.push(nested, assigned);
    await idp.assign(assigned.id);
    const { html } = await idp.openPage(idp.serviceProvider({}));
    expect((await idp.submit(html, bob.userPrincipalName)).html).toContain(
      'SAMLResponse',
    );
    const refused = await idp.submit(html, eve.userPrincipalName);
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('AADSTS50105');
  });

  it('asks again after a wrong password', async () => {
    const { html } = await idp.openPage(idp.serviceProvider({}));
    const again = await idp.submit(html, 'ada@contoso.example', 'wrong');
    expect(again.html).toContain('AADSTS50126');
    expect(
      (await idp.submit(again.html, 'ada@contoso.example')).html,
    ).toContain('SAMLResponse');
  });

  it('refuses a disabled user', async () => {
    const [ada] = idp.entra.tenant.users;
    ada.accountEnabled = false;
    const { html } = await idp.openPage(idp.serviceProvider({}));
    const refused = await idp.submit(html, ada.userPrincipalName);
    ada.accountEnabled = true;
    expect(refused.html).toContain('AADSTS50057');
  });

  it('lets everybody in when no assignment is required', async () => {
    const path = `/servicePrincipals/${idp.principal.id}`;
    await idp.entra.graph('PATCH', path, { appRoleAssignmentRequired: false });
    const { html } = await idp.openPage(idp.serviceProvider({}));
    const answer = await idp.submit(
      html,
      idp.entra.tenant.users[2].userPrincipalName,
    );
    await idp.entra.graph('PATCH', path, { appRoleAssignmentRequired: true });
    expect(answer.html).toContain('SAMLResponse');
  });
});

function group(displayName: string, members: string[]) {
  return {
    id: crypto.randomUUID(),
    displayName,
    securityEnabled: true,
    mailEnabled: false,
    mailNickname: displayName,
    members,
  };
}
