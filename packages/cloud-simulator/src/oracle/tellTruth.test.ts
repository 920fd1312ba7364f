import { randomUUID } from 'node:crypto';
import { CloudSimulator } from '../CloudSimulator';
import { findFederation } from '../control/findFederation';
import { addSigningCertificate } from '../entra/certificates/addSigningCertificate';
import { CloudState } from '../state/CloudState';
import { EntraUser } from '../state/EntraTenantState';
import { Browser } from './testing/Browser';
import { Truth } from './Truth';

const DAY = 24 * 60 * 60 * 1000;
const organization = 'acme-prod';

describe('tellTruth', () => {
  let now: Date;
  let simulator: CloudSimulator;
  let seed: CloudState;
  beforeAll(async () => {
    now = new Date();
    simulator = await CloudSimulator.start({
      clock: { now: () => now },
      httpsPort: 0,
      httpPort: 0,
    });
    seed = simulator.store.state;
  });
  afterAll(() => simulator.stop());

  let started: Date;
  beforeEach(() => {
    started = now;
    simulator.store.replace(structuredClone(seed));
  });
  afterEach(() => {
    now = started;
  });

  /** Everything of the federation that a test changes. */
  function parts() {
    const found = findFederation(simulator.store.state, organization);
    const { tenant, servicePrincipal, instance } = found;
    const application = tenant!.applications.find(
      ({ appId }) => appId === servicePrincipal!.appId,
    )!;
    return {
      tenant: tenant!,
      application,
      servicePrincipal: servicePrincipal!,
      job: servicePrincipal!.simulated.job!,
      instance: instance!,
      userMapping:
        servicePrincipal!.simulated.job!.schema.synchronizationRules[0].objectMappings.find(
          (each: { sourceObjectName: string }) =>
            each.sourceObjectName === 'User',
        ),
    };
  }
  type Parts = ReturnType<typeof parts>;

  async function ask(name = organization): Promise<Truth> {
    const before = JSON.stringify(simulator.store.state);
    const response = await fetch(
      `${simulator.pageOrigin}/control/truth?organization=${name}`,
    );
    const truth = await response.json();
    expect(truth).toMatchObject({ organization: name });
    expect(JSON.stringify(simulator.store.state)).toBe(before);
    return truth;
  }

  const everybody = { idp: true, sp: true };
  const nobody = { idp: false, sp: false };
  const signInStates: Array<
    [string, (parts: Parts) => unknown, { idp: boolean; sp: boolean }]
  > = [
    ['as seeded', () => {}, everybody],
    [
      'the application is switched off',
      ({ servicePrincipal }) => {
        servicePrincipal.accountEnabled = false;
      },
      nobody,
    ],
    [
      'Microsoft disabled the application',
      ({ application }) => {
        application.disabledByMicrosoftStatus =
          'DisabledDueToViolationOfServicesAgreement';
      },
      nobody,
    ],
    [
      'the mode is not SAML',
      ({ servicePrincipal }) => {
        servicePrincipal.preferredSingleSignOnMode = null;
      },
      nobody,
    ],
    [
      'the reply URL is another',
      ({ application }) => {
        application.web.redirectUris = ['https://elsewhere.example/acs'];
      },
      nobody,
    ],
    [
      'the identifier is another',
      ({ application }) => {
        application.identifierUris = ['https://elsewhere.example'];
      },
      nobody,
    ],
    [
      'assertions are encrypted',
      ({ servicePrincipal }) => {
        const [verify] = servicePrincipal.keyCredentials.filter(
          ({ usage }) => usage === 'Verify',
        );
        servicePrincipal.keyCredentials.push({
          ...verify,
          usage: 'Encrypt',
          keyId: 'encrypt',
        });
        servicePrincipal.tokenEncryptionKeyId = 'encrypt';
      },
      nobody,
    ],
    [
      'Entra signs with a certificate that AWS lacks',
      async ({ servicePrincipal }) => {
        const { thumbprint } = await addSigningCertificate({
          servicePrincipal,
          displayName: 'CN=new',
          notBefore: new Date(now.getTime() - DAY),
          notAfter: new Date(now.getTime() + DAY),
        });
        servicePrincipal.preferredTokenSigningKeyThumbprint = thumbprint;
      },
      nobody,
    ],
    [
      'a certificate that AWS lacks is there and not preferred',
      ({ servicePrincipal }) =>
        addSigningCertificate({
          servicePrincipal,
          displayName: 'CN=new',
          notBefore: new Date(now.getTime() - DAY),
          notAfter: new Date(now.getTime() + DAY),
        }),
      everybody,
    ],
    [
      'no certificate is preferred and the newest signs',
      async ({ tenant, servicePrincipal }) => {
        await addSigningCertificate({
          servicePrincipal,
          displayName: 'CN=new',
          notBefore: new Date(now.getTime() - DAY),
          notAfter: new Date(now.getTime() + DAY),
        });
        servicePrincipal.preferredTokenSigningKeyThumbprint = null;
        tenant.automaticSigningKey = 'newest';
      },
      nobody,
    ],
    [
      'no certificate is preferred and the oldest signs',
      ({ servicePrincipal }) => {
        servicePrincipal.preferredTokenSigningKeyThumbprint = null;
      },
      everybody,
    ],
    [
      'the certificate has ended',
      () => {
        now = new Date(now.getTime() + 4 * 365 * DAY);
      },
      nobody,
    ],
    [
      'the NameID is another attribute',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.portalClaims = {
          nameId: { source: 'employeeId' },
        };
      },
      nobody,
    ],
    [
      'the NameID is another attribute, and requests get the UPN',
      ({ tenant, servicePrincipal }) => {
        tenant.nameIdOfRequests = 'userPrincipalName';
        servicePrincipal.simulated.portalClaims = {
          nameId: { source: 'employeeId' },
        };
      },
      { idp: false, sp: true },
    ],
    [
      'the format of the NameID is another',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.portalClaims = {
          nameId: {
            source: 'userPrincipalName',
            format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
          },
        };
      },
      { idp: false, sp: true },
    ],
    [
      'a claim makes assertions too long',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.portalClaims = {
          attributes: [{ name: 'long', values: ['x'.repeat(60_000)] }],
        };
      },
      nobody,
    ],
    [
      'AWS went back to its own directory',
      ({ instance }) => {
        instance.identitySource = 'IDENTITY_CENTER';
        instance.externalIdp = undefined;
      },
      nobody,
    ],
    [
      'the people are disabled in AWS',
      ({ instance }) => {
        for (const user of instance.users) user.active = false;
      },
      nobody,
    ],
    [
      'AWS asks for an answer at its other family of addresses',
      ({ instance }) => {
        instance.requestFamily = 'dualStack';
      },
      { idp: true, sp: false },
    ],
    [
      'AWS asks for it there, and Entra has that address too',
      ({ instance, application }) => {
        instance.requestFamily = 'dualStack';
        application.web.redirectUris.push(
          `${simulator.pageOrigin}/platform/saml/dual-stack/acs/${instance.samlTenantId}`,
        );
      },
      everybody,
    ],
    [
      'the key of the instance is disabled',
      ({ instance }) => {
        instance.encryption = {
          kmsKeyArn: 'arn:aws:kms:eu-central-1:111111111111:key/1',
          status: 'ENABLED',
          trouble: 'disabled',
        };
      },
      nobody,
    ],
    [
      'no assignment is needed',
      ({ servicePrincipal }) => {
        servicePrincipal.appRoleAssignmentRequired = false;
      },
      everybody,
    ],
    [
      'the default reply URL is another, and AWS names its own',
      ({ application }) => {
        const [own] = application.web.redirectUris;
        const other = 'https://elsewhere.example/acs';
        application.web.redirectUris = [own, other];
        application.web.redirectUriSettings = [
          { uri: own, index: 1 },
          { uri: other, index: 0 },
        ];
      },
      { idp: false, sp: true },
    ],
  ];

  it.each(signInStates)(
    'agrees with what browsers see: %s',
    async (_, change, expected) => {
      const { tenant, servicePrincipal, instance } = parts();
      await change(parts());
      const { inScope } = await ask();
      expect(inScope.length).toBe(9);
      for (const { id, canSignIn } of [inScope[0], inScope[8]]) {
        const user = tenant.users.find(each => each.id === id)!;
        const browser = new Browser(simulator, user);
        const seen = {
          idp: await browser.signIn(
            `${simulator.pageOrigin}/${tenant.tenantId}/saml2?appid=${servicePrincipal.appId}`,
          ),
          sp: await browser.signIn(
            `${simulator.pageOrigin}/start/${instance.identityStoreId}`,
          ),
        };
        expect(seen).toEqual(expected);
        expect({
          idp: canSignIn.identityProviderInitiated.ok,
          sp: canSignIn.serviceProviderInitiated.ok,
        }).toEqual(seen);
      }
    },
  );

  it('judges each person by herself', async () => {
    const { tenant, instance } = parts();
    instance.users.find(
      ({ userName }) => userName === 'grace.hopper@contoso.example',
    )!.active = false;
    const gone = instance.users.findIndex(
      ({ userName }) => userName === 'ken.thompson@contoso.example',
    );
    instance.users.splice(gone, 1);
    tenant.users.find(({ userPrincipalName }) =>
      userPrincipalName.startsWith('dennis.ritchie'),
    )!.accountEnabled = false;
    const truth = await ask();
    const of = (name: string) =>
      truth.inScope.find(({ userPrincipalName }) =>
        userPrincipalName.startsWith(name),
      );
    expect(of('grace.hopper')).toMatchObject({
      inAws: 'disabled',
      canSignIn: {
        serviceProviderInitiated: { by: 'aws', code: 'disabledUser' },
      },
    });
    expect(of('ken.thompson')).toMatchObject({
      inAws: 'absent',
      canSignIn: {
        identityProviderInitiated: { by: 'aws', code: 'unknownUser' },
      },
    });
    expect(of('dennis.ritchie')).toBeUndefined();
    expect(of('barbara.liskov')).toMatchObject({
      accounts: [{ permissionSets: ['PowerUserAccess'] }],
    });
    expect(truth.counts).toEqual({
      inScopeNotInAws: 2,
      activeOutOfScope: { provisioned: 1, local: 0 },
    });
  });

  interface Provisioning {
    newcomer: boolean;
    change: boolean | null;
    unassigned: boolean | null;
    disabled: boolean | null;
  }
  const all = {
    newcomer: true,
    change: true,
    unassigned: true,
    disabled: true,
  };
  const none = {
    newcomer: false,
    change: false,
    unassigned: false,
    disabled: false,
  };
  const provisioningStates: Array<
    [string, (parts: Parts) => unknown, Provisioning]
  > = [
    ['as seeded', () => {}, all],
    [
      'the job is paused',
      ({ job }) => {
        job.document.schedule.state = 'Paused';
        job.nextCycleAt = undefined;
      },
      none,
    ],
    [
      'the token is refused',
      ({ instance }) => {
        instance.provisioning!.tokens = [];
      },
      none,
    ],
    [
      'the address is another',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.secrets.BaseAddress =
          'https://localhost:1/scim/v2';
      },
      none,
    ],
    [
      'AWS lets Entra’s addresses not in',
      ({ instance }) => {
        instance.networkConfiguration = {
          VpceAccessRequired: false,
          ApiAllowSourceIps: [],
          ApiRestrictSourceVpcs: [],
          ScimAllowSourceIps: ['192.0.2.0/24'],
        };
      },
      none,
    ],
    [
      'automatic provisioning was switched off and on',
      ({ instance }) => {
        instance.provisioning = {
          scimTenantId: 'f3v-other',
          enabledAt: now.toISOString(),
          tokens: [],
        };
      },
      none,
    ],
    [
      'users are not mapped',
      ({ userMapping }) => {
        userMapping.enabled = false;
      },
      none,
    ],
    [
      'everybody is sent',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.secrets.SyncAll = 'true';
      },
      { ...all, unassigned: false },
    ],
    [
      'who is out of scope is kept',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.secrets.SkipOutOfScopeDeletions = 'True';
      },
      { ...all, unassigned: false },
    ],
    [
      'nobody is there',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.appRoleAssignments = [];
      },
      { newcomer: true, change: null, unassigned: null, disabled: null },
    ],
  ];

  it.each(provisioningStates)(
    'agrees with what the next cycle does: %s',
    async (_, change, expected) => {
      await change(parts());
      const changed = simulator.store.state;
      const truth = await ask();
      expect({
        newcomer: truth.newcomerArrives,
        change: truth.changeArrives,
        ...truth.leaverLosesAccess,
      }).toEqual(expected);

      expect(await live(changed)).toEqual({
        newcomer: expected.newcomer,
        // Who is not assigned any more leaves as well.
        leaver: expected.disabled ?? true,
      });
    },
  );

  /** Lets somebody come and somebody go in the clouds themselves. */
  async function live(state: CloudState) {
    simulator.store.replace(structuredClone(state));
    const { tenant, servicePrincipal, instance, job } = parts();
    const newcomer: EntraUser = {
      ...tenant.users[0],
      id: randomUUID(),
      userPrincipalName: 'somebody.new@contoso.example',
      mail: 'somebody.new@contoso.example',
      mailNickname: 'somebody.new',
    };
    tenant.users.push(newcomer);
    servicePrincipal.simulated.appRoleAssignments.push({
      id: randomUUID(),
      principalId: newcomer.id,
      principalType: 'User',
      principalDisplayName: 'Somebody New',
      appRoleId: servicePrincipal.appRoles[0].id,
      createdDateTime: now.toISOString(),
    });
    tenant.users.find(({ userPrincipalName }) =>
      userPrincipalName.startsWith('barbara.liskov'),
    )!.accountEnabled = false;
    now = new Date(job.nextCycleAt ?? now.getTime() + DAY);
    await simulator.engine.runDueCycles();
    const isActive = (name: string) =>
      instance.users.some(
        ({ userName, active }) => active && userName.startsWith(name),
      );
    return {
      newcomer: isActive('somebody.new'),
      leaver: !isActive('barbara.liskov'),
    };
  }

  it('follows a quarantined job to its next attempt', async () => {
    expect(await ask('acme-gov')).toMatchObject({ newcomerArrives: false });
    const { instance, servicePrincipal } = findFederation(
      simulator.store.state,
      'acme-gov',
    );
    const [token] = instance!.provisioning!.tokens;
    token.expiresAt = new Date(now.getTime() + 365 * DAY).toISOString();
    expect(await ask('acme-gov')).toMatchObject({
      newcomerArrives: true,
      nextCycleDue: servicePrincipal!.simulated.job!.nextCycleAt,
    });
  });

  it('asks about groups where they are on', async () => {
    expect((await ask()).groupsArrive).toBeNull();
    const mappings = parts().job.schema.synchronizationRules[0].objectMappings;
    for (const mapping of mappings) mapping.enabled = true;
    expect((await ask()).groupsArrive).toBe(true);
  });

  it('refuses the unsigned requests of AWS where Entra wants signed ones', async () => {
    parts().application.requestSignatureVerification = {
      isSignedRequestRequired: true,
    };
    const [{ canSignIn }] = (await ask()).inScope;
    expect(canSignIn.identityProviderInitiated.ok).toBe(true);
    expect(canSignIn.serviceProviderInitiated).toMatchObject({
      by: 'entra',
      code: 'AADSTS76021',
    });
  });

  it('is not misled by a namesake', async () => {
    const { tenant, servicePrincipal } = parts();
    tenant.servicePrincipals.unshift({
      ...structuredClone(servicePrincipal),
      id: randomUUID(),
      appId: randomUUID(),
      simulated: { signingKeys: {}, appRoleAssignments: [], secrets: {} },
    });
    expect((await ask()).inScope).toHaveLength(9);
  });

  it('has nothing to tell of an organization that is not federated', async () => {
    expect(await ask('acme-labs')).toMatchObject({
      inScope: [],
      newcomerArrives: false,
      changeArrives: null,
      nextCycleDue: null,
    });
    const response = await fetch(
      `${simulator.pageOrigin}/control/truth?organization=none`,
    );
    expect(response.status).toBe(404);
  });

  it('takes a moment only', async () => {
    await ask();
    const began = performance.now();
    await ask();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
