import { actionHarness, goodToken } from '../__testUtils__/actionHarness';

const save = 'aws-federation:specification:save';
const endpoint = 'https://scim.eu-west-1.amazonaws.com/f3v1234/scim/v2/';

function metadata(identityStoreId: string): string {
  const xml = `<?xml version="1.0"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://eu-west-1.signin.aws.amazon.com/platform/saml/${identityStoreId}">
  <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://eu-west-1.signin.aws/platform/saml/acs/abc" index="0" isDefault="true"/>
  </md:SPSSODescriptor>
</md:EntityDescriptor>`;
  return `data:text/xml;name=metadata.xml;base64,${Buffer.from(xml).toString(
    'base64',
  )}`;
}

describe('aws-federation:specification:save', () => {
  let harness: Awaited<ReturnType<typeof actionHarness>>;
  beforeEach(async () => {
    harness = await actionHarness();
  });
  afterEach(() => harness.server.stop());

  it('starts with defaults, and keeps what is left out', async () => {
    const { run, server, outputs } = harness;
    await run(save, {
      organization: 'resource:default/acme-labs',
      notificationEmailAddresses: ['ops@example.com'],
    });
    expect(server.specification).toEqual({
      application: {
        displayName: 'AWS acme-labs',
        notificationEmailAddresses: ['ops@example.com'],
      },
      assignments: { users: [], groups: [] },
    });
    expect(outputs).toEqual({
      changed: true,
      version: 1,
      organization: 'acme-labs',
    });

    await run(
      save,
      {
        awsMetadata: metadata('d-1234567890'),
        scimEndpoint: endpoint,
        groups: ['AWS users'],
        users: [],
        canaryUser: '',
      },
      { scimToken: goodToken },
    );
    expect(server.specification).toEqual({
      application: {
        displayName: 'AWS acme-labs',
        notificationEmailAddresses: ['ops@example.com'],
      },
      saml: {
        entityId:
          'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890',
        assertionConsumerServiceUrls: [
          'https://eu-west-1.signin.aws/platform/saml/acs/abc',
        ],
        signOnUrl: 'https://d-1234567890.awsapps.com/start',
      },
      provisioning: {
        scimEndpoint: 'https://scim.eu-west-1.amazonaws.com/f3v1234/scim/v2',
        userNameAttribute: 'userPrincipalName',
        groupsEnabled: false,
        scope: 'assigned',
      },
      assignments: { users: [], groups: ['AWS users'] },
    });
  });

  it('takes users who have left since they were specified', async () => {
    const { run, server } = harness;
    await run(save, {});
    server.specification!.assignments = {
      users: ['nobody@example.com'],
      groups: [],
      canaryUser: 'nobody-else@example.com',
    };
    const named = {
      users: ['Nobody@example.com', 'ada@example.com'],
      canaryUser: 'nobody-else@example.com',
    };
    await run(save, named);
    expect(server.specification?.assignments).toEqual({ ...named, groups: [] });
    await expect(run(save, { users: ['nobody-new'] })).rejects.toThrow(
      'Tenant contoso has no user "nobody-new".',
    );
  });

  it('takes no endpoint of another organization of the portal', async () => {
    const { run, server, clouds } = harness;
    const provisioning = {
      scimEndpoint: endpoint,
      groupsEnabled: false,
      scope: 'assigned' as const,
    };
    const specification = {
      application: { displayName: 'AWS', notificationEmailAddresses: [] },
      assignments: { users: [], groups: [] },
      provisioning,
    };
    server.others = [
      { organization: 'acme-prod', title: 'Acme production', specification },
    ];
    await expect(
      run(save, { scimEndpoint: endpoint }, { scimToken: goodToken }),
    ).rejects.toThrow(
      /^The SCIM endpoint is that of Acme production, so that people of Acme labs would be sent there\. Copy/,
    );
    expect([clouds.probes, server.writes]).toEqual([0, []]);

    // Nor a token to one that is specified so; all else may be corrected.
    server.specification = specification;
    await expect(run(save, {}, { scimToken: goodToken })).rejects.toThrow(
      /Acme production/,
    );
    await run(save, { groupsEnabled: true });
    expect(server.writes).toEqual(['PUT specification']);
  });

  it('saves nothing when nothing differs, and says so', async () => {
    const { run, server, lines } = harness;
    await run(save, {});
    await run(save, {});
    expect(server.writes).toEqual(['PUT specification']);
    expect(lines.pop()).toContain('nothing to change');
  });

  it('saves nothing in a dry run', async () => {
    const { run, server, lines } = harness;
    await run(save, {}, { isDryRun: true });
    expect(server.writes).toEqual([]);
    expect(lines.pop()).toBe(
      'Would change: save the specification of Acme labs (application.displayName: AWS acme-labs instead of nothing).',
    );
  });

  it.each([
    [
      'another metadata file',
      { awsMetadata: metadata('d-9999999999') },
      /d-9999999999/,
    ],
    [
      'a file that is no metadata',
      { awsMetadata: 'data:text/xml;base64,PGE+' },
      /metadata/,
    ],
    [
      'an endpoint elsewhere',
      { scimEndpoint: 'https://example.com/scim/v2' },
      /SCIM endpoint/i,
    ],
    [
      'unknown people',
      { users: ['nobody@example.com'], groups: ['no group'] },
      /no user "nobody@example.com".*no group "no group"/,
    ],
    [
      'an attribute that breaks sign-in',
      { userNameAttribute: 'mailNickname' },
      /sign-in would fail\. Choose one of: userPrincipalName, mail, .*extensionAttribute15/,
    ],
    [
      'a mail address that is none',
      { notificationEmailAddresses: ['ops'] },
      /"ops" is not a mail address/,
    ],
    [
      'another organization',
      { organization: 'acme-lab' },
      /Choose one of: acme-labs/,
    ],
  ])('refuses %s before anything is changed', async (_what, input, message) => {
    const { run, server } = harness;
    await expect(run(save, input)).rejects.toThrow(message);
    expect(server.writes).toEqual([]);
  });

  it('tries the token before anything is changed, and never tells it', async () => {
    const { run, server, lines } = harness;
    const secret = 'a-token-that-was-mistyped-0123456789';
    const failure = await run(
      save,
      { scimEndpoint: endpoint },
      { scimToken: secret },
    ).catch(error => error);
    expect(failure.message).toContain('AWS refuses the access token');
    expect(`${failure.message} ${failure.stack} ${lines}`).not.toContain(
      secret,
    );
    expect(server.writes).toEqual([]);
  });

  it('refuses what its credential could not carry out, naming the steps', async () => {
    const { run, server, clouds } = harness;
    clouds.permissions = ['Application.ReadWrite.All'];
    await run(save, {});
    await expect(run(save, { scimEndpoint: endpoint })).rejects.toThrow(
      /lacks permissions .* nothing was changed: Synchronization\.ReadWrite\.All \(for "SCIM credentials", .*"Start provisioning"\)\. Grant/,
    );
    expect(server.writes).toEqual(['PUT specification']);
  });

  it('adopts an application by its id, with the name that it has', async () => {
    const { run, clouds, server } = harness;
    clouds.applications = [
      { id: 'o', appId: 'a-1', displayName: 'Made by hand' },
    ];
    await run(save, { applicationId: 'a-1' });
    expect(server.specification?.application).toEqual({
      displayName: 'Made by hand',
      appId: 'a-1',
      notificationEmailAddresses: [],
    });
    await expect(run(save, { applicationId: 'a-2' })).rejects.toThrow(
      /has no enterprise application with the id a-2 that was made from AWS's gallery template or has AWS's identifier\. Choose one of: "Made by hand" \(a-1\)\.$/,
    );
    expect(server.version).toBe(1);
  });

  it('adopts one of another template only if it signs people in to the organization', async () => {
    const { run, clouds, server } = harness;
    const entityIds = 'https://eu-west-1.signin.aws.amazon.com/platform/saml';
    clouds.customApplications = [
      {
        id: 'o-1',
        appId: 'c-1',
        displayName: 'Sign-in to AWS',
        identifierUris: [`${entityIds}/d-1234567890`],
      },
      {
        id: 'o-2',
        appId: 'c-2',
        displayName: 'Of others',
        identifierUris: [`${entityIds}/d-0000000000`],
      },
    ];
    await expect(run(save, { applicationId: 'c-2' })).rejects.toThrow(
      /Choose one of: "Sign-in to AWS" \(c-1\)\.$/,
    );
    await run(save, { applicationId: 'c-1' });
    expect(server.specification?.application).toMatchObject({
      displayName: 'Sign-in to AWS',
      appId: 'c-1',
    });
  });

  it('adopts another one than the one that is there only if it alone serves AWS as it is now', async () => {
    const { run, clouds, server } = harness;
    const entityIds = 'https://eu-west-1.signin.aws.amazon.com/platform/saml';
    const mine = { id: 'o-1', appId: 'a-1', displayName: 'AWS acme-labs' };
    const made = { id: 'o-2', appId: 'a-2', displayName: 'AWS by hand' };
    const identifierUris = [`${entityIds}/d-1234567890`];
    await run(save, {});
    clouds.applications = [mine, made];
    await expect(run(save, { applicationId: 'a-2' })).rejects.toThrow(
      /already has the enterprise application "AWS acme-labs"/,
    );
    clouds.customApplications = [{ ...mine, identifierUris }];
    await expect(run(save, { applicationId: 'a-2' })).rejects.toThrow(
      /already has the enterprise application "AWS acme-labs"/,
    );
    clouds.customApplications = [{ ...made, identifierUris }];
    await run(save, { applicationId: 'a-2' });
    expect(server.specification?.application).toMatchObject({
      displayName: 'AWS by hand',
      appId: 'a-2',
    });
  });

  it('keeps the application that is there', async () => {
    const { run, clouds } = harness;
    await run(save, {});
    clouds.applications = [
      { id: 'o', appId: 'a', displayName: 'AWS acme-labs' },
    ];
    await expect(
      run(save, { applicationDisplayName: 'AWS labs' }),
    ).rejects.toThrow(/already has the enterprise application "AWS acme-labs"/);
  });
});
