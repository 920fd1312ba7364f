import { Claim } from '../entra/saml/claimsOf';
import { createSamlResponse } from '../entra/saml/createSamlResponse';
import { emailAddressFormat } from '../entra/saml/nameIdOf';
import { TokenIssuance } from '../entra/saml/tokenIssuanceOf';
import { createUser } from '../scim/createUser';
import { grantPermissionSets } from './__testUtils__/grantPermissionSets';
import {
  newCertificate,
  signOnUrl,
  startConsoleVisit,
  tenantId,
} from './__testUtils__/startConsoleVisit';

const accessControl = (key: string) =>
  `https://aws.amazon.com/SAML/Attributes/AccessControl:${key}`;

describe('signing in to AWS', () => {
  let visit: Awaited<ReturnType<typeof startConsoleVisit>>;
  beforeEach(async () => {
    visit = await startConsoleVisit();
    const store = await visit.changeToExternalProvider();
    createUser({
      store,
      clock: visit.aws.clock,
      createdBy: 'SCIM',
      resource: {
        userName: 'ada@acme.example',
        displayName: 'Ada',
        name: { givenName: 'Ada', familyName: 'Lovelace' },
        emails: [{ value: 'ada@mail.example', primary: true }],
      },
    });
  });

  afterEach(() => visit.aws.close());

  async function signIn(
    options: {
      nameId?: string;
      format?: string;
      audience?: string;
      other?: boolean;
      claims?: Claim[];
      encryptionCertificate?: string;
      issuance?: Partial<TokenIssuance>;
    } = {},
  ) {
    const { identityStoreId, samlTenantId } =
      visit.aws.organization.identityCenter!;
    const key = options.other ? await newCertificate() : visit.certificate;
    const acs = `${visit.aws.origin}/platform/saml/acs/${samlTenantId}`;
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
      issuance: { signs: 'TokenOnly', samlVersion: '2.0', ...options.issuance },
      key: {
        pair: key,
        certificateBase64: key.certificateBase64,
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
  function enableAccessControl() {
    visit.aws.organization.identityCenter!.accessControl = {
      sources: {},
      dueAt: '2026-03-01T12:00:00Z',
    };
  }
  const portal = () =>
    `${visit.aws.origin}/start/${
      visit.aws.organization.identityCenter!.identityStoreId
    }`;

  it('sends people to the identity provider first', async () => {
    const response = await fetch(portal(), { redirect: 'manual' });
    const target = response.headers.get('location') ?? '';
    expect(target).toMatch(new RegExp(`^${signOnUrl}\\?SAMLRequest=`));
  });

  it('shows a person the permission sets in accounts, direct and by group', async () => {
    grantPermissionSets(visit.aws.organization);
    const response = await signIn();
    expect(response.status).toBe(303);
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await (await fetch(portal(), { headers: { cookie } })).text();
    expect(page).toContain('Signed in as ada@acme.example');
    const text = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain(
      'Accounts (2) Management (444444444444, aws@acme.example) ByGroup Sandbox (444444444445, sandbox@acme.example) Direct',
    );
    expect(text).not.toContain('NotMine');
    const events = visit.aws.organization.trailEvents ?? [];
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
      'a signed response whose assertion is not signed',
      { issuance: { signs: 'ResponseOnly' } as const },
      'its assertion is not',
    ],
    [
      'an assertion of SAML 1.1',
      { issuance: { samlVersion: '1.1' } as const },
      'of SAML 1.1',
    ],
    [
      'several values of an attribute for access control',
      { claims: [{ name: accessControl('team'), values: ['a', 'b'] }] },
      'has several values',
    ],
    [
      'an attribute for access control twice',
      {
        claims: [
          { name: accessControl('team'), values: ['a'] },
          { name: accessControl('team'), values: ['a'] },
        ],
      },
      'for access control twice',
    ],
    [
      'a value that no session tag may have',
      { claims: [{ name: accessControl('team'), values: ['R&D'] }] },
      'is not valid',
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
    enableAccessControl();
    const response = await signIn(options);
    expect(response.status).toBe(403);
    const page = await response.text();
    expect(page).toContain(us);
    expect(page).toContain(reason);
  });

  it('takes whatever attributes for access control it ignores', async () => {
    const claims = [{ name: accessControl('team'), values: ['R&D', 'b'] }];
    expect((await signIn({ claims })).status).toBe(303);
    enableAccessControl();
    expect((await signIn({ claims })).status).toBe(403);
  });

  it('cannot read an encrypted assertion', async () => {
    const response = await signIn({
      encryptionCertificate: visit.certificate.certificateBase64,
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('No decryption key');
  });

  it('answers in its Regions only', async () => {
    const { samlTenantId } = visit.aws.organization.identityCenter!;
    const response = await fetch(
      `${visit.aws.origin}/platform/saml/us-east-1/acs/${samlTenantId}`,
      { method: 'POST', body: new URLSearchParams({ SAMLResponse: 'x' }) },
    );
    expect(await response.text()).toContain('Something doesn&#39;t compute');
  });

  it('refuses an assertion that is over by the clock', async () => {
    visit.aws.clock.time = new Date('2026-03-01T13:02:00Z');
    const response = await signIn();
    expect(await response.text()).toContain(us);
  });

  it('refuses a disabled user, also with a session', async () => {
    const cookie = (await signIn()).headers.get('set-cookie') ?? '';
    visit.aws.organization.identityCenter!.users[0].active = false;
    expect(await (await signIn()).text()).toContain(code);
    const response = await fetch(portal(), {
      headers: { cookie: cookie.split(';')[0] },
      redirect: 'manual',
    });
    expect(response.status).toBe(302);
  });

  it('lets nobody in without trusted access, also with a session', async () => {
    const cookie = (await signIn()).headers.get('set-cookie') ?? '';
    const { organization } = visit.aws;
    const { trustedServices } = organization;
    organization.trustedServices = {};
    expect(await (await signIn()).text()).toContain(us);
    const visitPortal = () =>
      fetch(portal(), {
        headers: { cookie: cookie.split(';')[0] },
        redirect: 'manual',
      });
    expect((await visitPortal()).status).toBe(403);
    organization.trustedServices = trustedServices;
    expect((await visitPortal()).status).toBe(200);
    expect((await signIn()).status).toBe(303);
  });
});
