import { DOMParser } from '@xmldom/xmldom';
import { startSimulatedAws } from '../aws/testing/startSimulatedAws';
import { createSigningCertificate } from '../entra/certificates/createSigningCertificate';
import { Claim } from '../entra/saml/claimsOf';
import { createSamlResponse } from '../entra/saml/createSamlResponse';
import { emailAddressFormat } from '../entra/saml/nameIdOf';
import { createUser } from '../scim/createUser';
import { grantPermissionSets } from './testing/grantPermissionSets';

const tenantId = '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55';
const signOnUrl = `https://login.example/${tenantId}/saml2`;

function providerMetadata(certificate: string) {
  return `<?xml version="1.0"?><EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://sts.windows.net/${tenantId}/"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${signOnUrl}"/></IDPSSODescriptor></EntityDescriptor>`;
}

const accessControl = (key: string) =>
  `https://aws.amazon.com/SAML/Attributes/AccessControl:${key}`;

const newCertificate = () =>
  createSigningCertificate({
    subject: 'CN=Microsoft Azure Federated SSO Certificate',
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2029-01-01T00:00:00Z'),
  });

describe('the console visit and signing in', () => {
  let aws: Awaited<ReturnType<typeof startSimulatedAws>>;
  let certificate: Awaited<ReturnType<typeof newCertificate>>;
  beforeAll(async () => {
    certificate = await newCertificate();
  });
  beforeEach(async () => {
    aws = await startSimulatedAws();
  });
  afterEach(() => aws.close());

  const console_ = '/console/eu-west-1/singlesignon';
  async function get(path: string) {
    const response = await fetch(`${aws.origin}${path}`);
    return { status: response.status, page: await response.text() };
  }
  async function post(
    path: string,
    body: URLSearchParams | FormData = new URLSearchParams(),
  ) {
    const response = await fetch(`${aws.origin}${console_}${path}`, {
      method: 'POST',
      body,
    });
    return { status: response.status, page: await response.text() };
  }
  function upload(field: string, content: string) {
    const form = new FormData();
    form.set(field, new File([content], 'upload'));
    return form;
  }
  const valueOf = (page: string, id: string) =>
    new RegExp(`id="${id}"\\s+readonly\\s+value="([^"]*)"`).exec(page)?.[1];

  async function changeToExternalProvider() {
    await post('/enable');
    await post(
      '/settings/identity-source/change',
      new URLSearchParams({
        metadata: Buffer.from(
          providerMetadata(certificate.certificateBase64),
        ).toString('base64'),
        confirmation: 'ACCEPT',
      }),
    );
    return aws.organization.identityCenter!;
  }

  it('goes from Enable to a SCIM token that works', async () => {
    const start = await get(console_);
    expect(start.page).toMatch(/<button[^>]*>\s*Enable\s*<\/button>/);
    await post('/enable');
    const instance = aws.organization.identityCenter!;
    expect(instance.instanceArn).toMatch(
      /^arn:aws:sso:::instance\/ssoins-[0-9a-f]{16}$/,
    );

    const metadata = await get(
      `${console_}/settings/service-provider-metadata`,
    );
    const entity = new DOMParser().parseFromString(
      metadata.page,
      'text/xml',
    ).documentElement;
    expect(entity.getAttribute('entityID')).toBe(
      `https://eu-west-1.signin.aws.amazon.com/platform/saml/${instance.identityStoreId}`,
    );

    const review = await post(
      '/settings/identity-source/external',
      upload('metadata', providerMetadata(certificate.certificateBase64)),
    );
    expect(review.page).toContain(signOnUrl);
    const encoded = /name="metadata"\s+value="([^"]+)"/.exec(review.page)?.[1];
    const change = (confirmation: string) =>
      post(
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
      certificates: [certificate.certificateBase64],
    });

    const provisioning = await post('/settings/provisioning/enable');
    const endpoint = valueOf(provisioning.page, 'scim-endpoint');
    const token = valueOf(provisioning.page, 'access-token') ?? '';
    const probe = await fetch(`${endpoint}/ServiceProviderConfig`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(probe.status).toBe(200);
    expect(JSON.stringify(aws.context.store.state)).not.toContain(token);
    const details = await get(`${console_}/settings/provisioning`);
    expect(details.page).toContain('2027-03-01T12:00:00.000Z');
    expect(details.page).not.toContain(token);
  });

  it('keeps at most two tokens', async () => {
    const { provisioning: none } = await changeToExternalProvider();
    expect(none).toBeUndefined();
    await post('/settings/provisioning/enable');
    await post('/settings/provisioning/tokens');
    const third = await post('/settings/provisioning/tokens');
    expect(third.page).toContain('maximum number of access tokens');
    const tokens = () => aws.organization.identityCenter!.provisioning!.tokens;
    const [first] = tokens();
    await post(`/settings/provisioning/tokens/${first.id}/delete`);
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
    await post('/enable');
    const { page } = await post(
      '/settings/identity-source/external',
      upload('metadata', file),
    );
    expect(page).toMatch(/role="alert"/);
    expect(page).toContain(problem);
  });

  it('imports and deletes certificates, but not the last one', async () => {
    const { externalIdp } = await changeToExternalProvider();
    const second = await newCertificate();
    const imported = await post(
      '/settings/authentication/import',
      upload('certificate', second.certificatePem),
    );
    expect(imported.page).toContain(second.thumbprint);
    const remove = (thumbprint: string) =>
      post(`/settings/authentication/delete/${thumbprint}`);
    await remove(certificate.thumbprint);
    expect(externalIdp?.certificates).toEqual([second.certificateBase64]);
    expect((await remove(second.thumbprint)).page).toContain(
      'cannot delete the last certificate',
    );
  });

  describe('signing in', () => {
    beforeEach(async () => {
      const store = await changeToExternalProvider();
      createUser({
        store,
        clock: aws.clock,
        createdBy: 'SCIM',
        resource: {
          userName: 'ada@acme.example',
          displayName: 'Ada',
          name: { givenName: 'Ada', familyName: 'Lovelace' },
          emails: [{ value: 'ada@mail.example', primary: true }],
        },
      });
    });

    async function signIn(
      options: {
        nameId?: string;
        format?: string;
        audience?: string;
        other?: boolean;
        claims?: Claim[];
        encryptionCertificate?: string;
      } = {},
    ) {
      const { identityStoreId, samlTenantId } =
        aws.organization.identityCenter!;
      const key = options.other ? await newCertificate() : certificate;
      const acs = `${aws.origin}/platform/saml/acs/${samlTenantId}`;
      const SAMLResponse = await createSamlResponse({
        tenantId,
        signOnUrl,
        audience:
          options.audience ??
          `https://eu-west-1.signin.aws.amazon.com/platform/saml/${identityStoreId}`,
        assertionConsumerServiceUrl: acs,
        nameId: {
          value: options.nameId ?? 'ada@acme.example',
          format: options.format ?? emailAddressFormat,
        },
        claims: options.claims ?? [],
        encryptionCertificate: options.encryptionCertificate,
        key: {
          ...key,
          startDateTime: '2026-01-01T00:00:00Z',
          endDateTime: '2029-01-01T00:00:00Z',
          preferred: true,
        },
        now: new Date('2026-03-01T12:00:00Z'),
      });
      return fetch(acs, {
        method: 'POST',
        body: new URLSearchParams({ SAMLResponse }),
        redirect: 'manual',
      });
    }
    const portal = () =>
      `${aws.origin}/start/${aws.organization.identityCenter!.identityStoreId}`;

    it('sends people to the identity provider first', async () => {
      const response = await fetch(portal(), { redirect: 'manual' });
      const target = response.headers.get('location') ?? '';
      expect(target).toMatch(new RegExp(`^${signOnUrl}\\?SAMLRequest=`));
    });

    it('shows a person the permission sets in accounts, direct and by group', async () => {
      grantPermissionSets(aws.organization);
      const response = await signIn();
      expect(response.status).toBe(303);
      const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
      const page = await (
        await fetch(portal(), { headers: { cookie } })
      ).text();
      expect(page).toContain('Signed in as ada@acme.example');
      const text = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
      expect(text).toContain(
        'Accounts (2) Management (444444444444, aws@acme.example) ByGroup Sandbox (444444444445, sandbox@acme.example) Direct',
      );
      expect(text).not.toContain('NotMine');
      const events = aws.organization.trailEvents ?? [];
      expect(events.map(({ name }) => name)).toEqual([
        'StartSSO',
        'EnableExternalIdPConfigurationForDirectory',
        'UserAuthentication',
      ]);
      expect(events[2].details).toMatchObject({
        additionalEventData: { CredentialType: 'EXTERNAL_IDP' },
      });
    });

    const us = 'It&#39;s not you, it&#39;s us.';
    const code = 'Looks like this code isn&#39;t right. Please try again.';
    it.each([
      ['another key', { other: true }, us],
      ['another audience', { audience: 'urn:other' }, us],
      ['an unknown user', { nameId: 'bob@acme.example' }, code],
      [
        'a NameID that is not the user name',
        { nameId: 'ada@mail.example' },
        'An unexpected error has occurred',
      ],
    ])('refuses %s in the words of AWS', async (_, options, words) => {
      const response = await signIn(options);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain(words);
    });

    it.each([
      [
        'another format of the NameID',
        {
          format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
        },
        'Response contains invalid name id policy format',
      ],
      [
        'several values of an attribute for access control',
        { claims: [{ name: accessControl('team'), values: ['a', 'b'] }] },
        'has several values',
      ],
      [
        'too many attributes for access control',
        {
          claims: Array.from({ length: 51 }, (_, index) => ({
            name: accessControl(`key${index}`),
            values: ['a'],
          })),
        },
        'more than 50 attributes',
      ],
      [
        'an assertion that is too long',
        { claims: [{ name: 'groups', values: ['x'.repeat(50_000)] }] },
        'too long',
      ],
    ])('does not take %s', async (_, options, reason) => {
      const response = await signIn(options);
      expect(response.status).toBe(403);
      const page = await response.text();
      expect(page).toContain(us);
      expect(page).toContain(reason);
    });

    it('cannot read an encrypted assertion', async () => {
      const response = await signIn({
        encryptionCertificate: certificate.certificateBase64,
      });
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('No decryption key');
    });

    it('answers in its Regions only', async () => {
      const { samlTenantId } = aws.organization.identityCenter!;
      const response = await fetch(
        `${aws.origin}/platform/saml/us-east-1/acs/${samlTenantId}`,
        { method: 'POST', body: new URLSearchParams({ SAMLResponse: 'x' }) },
      );
      expect(await response.text()).toContain('Something doesn&#39;t compute');
    });

    it('refuses an assertion that is over by the clock', async () => {
      aws.clock.time = new Date('2026-03-01T13:02:00Z');
      const response = await signIn();
      expect(await response.text()).toContain(us);
    });

    it('refuses a disabled user, also with a session', async () => {
      const cookie = (await signIn()).headers.get('set-cookie') ?? '';
      aws.organization.identityCenter!.users[0].active = false;
      expect(await (await signIn()).text()).toContain(code);
      const response = await fetch(portal(), {
        headers: { cookie: cookie.split(';')[0] },
        redirect: 'manual',
      });
      expect(response.status).toBe(302);
    });
  });
});
