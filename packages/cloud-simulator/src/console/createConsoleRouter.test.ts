import { DOMParser } from '@xmldom/xmldom';
import {
  consolePath,
  newCertificate,
  providerMetadata,
  signOnUrl,
  startConsoleVisit,
  tenantId,
} from './__testUtils__/startConsoleVisit';

describe('the console visit', () => {
  let visit: Awaited<ReturnType<typeof startConsoleVisit>>;
  beforeEach(async () => {
    visit = await startConsoleVisit();
  });
  afterEach(() => visit.aws.close());

  async function get(path: string) {
    const response = await fetch(`${visit.aws.origin}${path}`);
    return { status: response.status, page: await response.text() };
  }
  function upload(field: string, content: string) {
    const form = new FormData();
    form.set(field, new File([content], 'upload'));
    return form;
  }
  const valueOf = (page: string, id: string) =>
    new RegExp(`id="${id}"\\s+readonly\\s+value="([^"]*)"`).exec(page)?.[1];

  it.each([
    ['named', '2026-01-31T12:00:00Z', true, true],
    ['unnamed', '2026-01-31T12:00:00Z', true, false],
    ['named', '2026-02-01T00:00:00Z', false, false],
  ] as const)(
    'shows a classic address that is %s, of an instance of %s: %s, in the metadata file %s',
    async (classicUrl, createdAt, isShown, isNamed) => {
      const instance = await visit.changeToExternalProvider();
      Object.assign(instance, { classicUrl, createdAt });
      const classic = `https://eu-west-1.signin.aws.amazon.com/platform/saml/acs/${instance.samlTenantId}`;
      const { page } = await get(
        `${consolePath}/settings/identity-source/external`,
      );
      expect(valueOf(page, 'classic-acs-url')).toBe(
        isShown ? classic : undefined,
      );
      const metadata = await get(
        `${consolePath}/settings/service-provider-metadata`,
      );
      const locations = metadata.page.match(/(?<=Location=")[^"]+/g);
      const standard = `${visit.aws.origin}/platform/saml/acs/${instance.samlTenantId}`;
      expect(locations).toEqual([standard, ...(isNamed ? [classic] : [])]);
    },
  );

  it('goes from Enable to a SCIM token that works', async () => {
    const start = await get(consolePath);
    expect(start.page).toMatch(/<button[^>]*>\s*Enable\s*<\/button>/);
    await visit.post('/enable');
    const instance = visit.aws.organization.identityCenter!;
    expect(instance.instanceArn).toMatch(
      /^arn:aws:sso:::instance\/ssoins-[0-9a-f]{16}$/,
    );

    const metadata = await get(
      `${consolePath}/settings/service-provider-metadata`,
    );
    const entity = new DOMParser().parseFromString(
      metadata.page,
      'text/xml',
    ).documentElement;
    expect(entity.getAttribute('entityID')).toBe(
      `https://eu-west-1.signin.aws.amazon.com/platform/saml/${instance.identityStoreId}`,
    );

    const review = await visit.post(
      '/settings/identity-source/external',
      upload('metadata', providerMetadata(visit.certificate.certificateBase64)),
    );
    expect(review.page).toContain(signOnUrl);
    const encoded = /name="metadata"\s+value="([^"]+)"/.exec(review.page)?.[1];
    const change = (confirmation: string) =>
      visit.post(
        '/settings/identity-source/change',
        new URLSearchParams({ metadata: encoded ?? '', confirmation }),
      );
    expect((await change('accept')).page).toContain('Type ACCEPT to confirm.');
    expect(instance.identitySource).toBe('IDENTITY_CENTER');
    expect((await change('ACCEPT')).page).toContain(
      'You have changed your identity source.',
    );
    expect(instance.externalIdp).toMatchObject({
      entityId: `https://sts.windows.net/${tenantId}/`,
      certificates: [visit.certificate.certificateBase64],
    });

    const provisioning = await visit.post('/settings/provisioning/enable');
    const endpoint = valueOf(provisioning.page, 'scim-endpoint');
    const token = valueOf(provisioning.page, 'access-token') ?? '';
    const probe = await fetch(`${endpoint}/ServiceProviderConfig`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(probe.status).toBe(200);
    expect(JSON.stringify(visit.aws.context.store.state)).not.toContain(token);
    const details = await get(`${consolePath}/settings/provisioning`);
    expect(details.page).toContain('2027-03-01T12:00:00.000Z');
    expect(details.page).not.toContain(token);
  });

  it('keeps at most two tokens', async () => {
    const { provisioning: none } = await visit.changeToExternalProvider();
    expect(none).toBeUndefined();
    await visit.post('/settings/provisioning/enable');
    await visit.post('/settings/provisioning/tokens');
    const third = await visit.post('/settings/provisioning/tokens');
    expect(third.page).toContain('maximum number of access tokens');
    const tokens = () =>
      visit.aws.organization.identityCenter!.provisioning!.tokens;
    const [first] = tokens();
    await visit.post(`/settings/provisioning/tokens/${first.id}/delete`);
    expect(tokens()).toHaveLength(1);
    expect(tokens()).not.toContainEqual(first);
  });

  it.each([
    ['text', 'hello', 'not XML'],
    [
      'service provider metadata',
      '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><SPSSODescriptor/></EntityDescriptor>',
      'describes a service provider',
    ],
    ['a document type', `<!DOCTYPE x>${providerMetadata('MIIC')}`, 'not XML'],
    [
      'a broken certificate',
      providerMetadata('MIIC'),
      'certificate in it cannot be read',
    ],
  ])('refuses %s as IdP metadata', async (_, file, problem) => {
    await visit.post('/enable');
    const { page } = await visit.post(
      '/settings/identity-source/external',
      upload('metadata', file),
    );
    expect(page).toMatch(/role="alert"/);
    expect(page).toContain(problem);
  });

  it('imports and deletes certificates, but not the last one', async () => {
    const { externalIdp } = await visit.changeToExternalProvider();
    const second = await newCertificate();
    const imported = await visit.post(
      '/settings/authentication/import',
      upload('certificate', second.certificatePem),
    );
    expect(imported.page).toContain(second.thumbprint);
    const remove = (thumbprint: string) =>
      visit.post(`/settings/authentication/delete/${thumbprint}`);
    await remove(visit.certificate.thumbprint);
    expect(externalIdp?.certificates).toEqual([second.certificateBase64]);
    expect((await remove(second.thumbprint)).page).toContain(
      'cannot delete the last certificate',
    );
  });
});
