import { CloudError } from '../CloudError';
import { FakeClouds } from '../steps/__testUtils__/FakeClouds';
import { stepContext } from '../steps/__testUtils__/stepContext';
import { collectSnapshot } from './collectSnapshot';

async function federated() {
  const fake = new FakeClouds();
  const { entra } = fake.clouds;
  await entra.applications.instantiate('AWS acme-labs');
  const thumbprint = fake.addCertificate('CD', '2029-01-01T00:00:00Z');
  await entra.servicePrincipals.update('sp', {
    preferredTokenSigningKeyThumbprint: thumbprint,
  });
  await entra.synchronization.createJob('sp', 'aWSSingleSignon');
  fake.secrets = [{ key: 'SecretToken', value: fake.acceptedToken }];
  const collect = () => {
    const { organization, tenant, specification, clock, signal } =
      stepContext(fake);
    return collectSnapshot({
      organization,
      tenant,
      specification,
      recorded: {},
      clouds: fake.clouds,
      clock,
      signal,
    });
  };
  return { fake, collect };
}

function failure(sourceId: string, activityDateTime: string, reason: string) {
  return {
    id: `${sourceId}-${activityDateTime}`,
    activityDateTime,
    sourceIdentity: { id: sourceId, identityType: 'User' },
    provisioningStatusInfo: { errorInformation: { errorCode: 'E', reason } },
  };
}

describe('collectSnapshot', () => {
  it('reads both clouds', async () => {
    const { fake, collect } = await federated();
    fake.usersInAws = new Set(['ada@example.com', 'grace@example.com']);
    fake.failures = [
      failure('u1', '2026-11-24T07:00:00Z', "Surname of 'Ada L' is empty"),
      failure('u1', '2026-11-24T06:00:00Z', 'older'),
      failure('u2', '2026-11-24T05:00:00Z', 'grace@example.com is taken'),
    ];
    expect(await collect()).toMatchObject({
      observedAt: '2026-11-24T08:00:00.000Z',
      instance: {
        ok: true,
        value: { instance: { identityStoreId: 'd-1234567890' } },
      },
      application: {
        ok: true,
        value: {
          signingCertificates: [{ thumbprint: 'CD'.repeat(20), active: true }],
          nameId: { source: 'userprincipalname' },
        },
      },
      provisioning: {
        ok: true,
        value: {
          secretKeys: ['SecretToken'],
          savedCredentials: 'accepted',
          mapping: { userNameSource: 'mail', groupsEnabled: true },
        },
      },
      people: {
        ok: true,
        value: {
          usersInAws: 2,
          failures: [
            { sourceId: 'u1', reason: "Surname of '…' is empty" },
            { sourceId: 'u2', reason: '… is taken' },
          ],
        },
      },
    });
  });

  it('tells a refused token from one that could not be tried', async () => {
    const { fake, collect } = await federated();
    fake.acceptedToken = 'another';
    expect(await collect()).toMatchObject({
      provisioning: { ok: true, value: { savedCredentials: 'rejected' } },
    });

    fake.clouds.entra.synchronization.validateSavedCredentials = async () => {
      throw new CloudError({
        cloud: 'Microsoft Graph',
        operation: 'POST validateCredentials',
        status: 503,
        what: 'Entra is busy',
        remedy: 'Try again.',
      });
    };
    const { provisioning } = await collect();
    expect(provisioning).toMatchObject({
      ok: true,
      value: {
        job: { id: 'job' },
        savedCredentialsUnknown: expect.stringContaining('Entra is busy'),
      },
    });
    expect(provisioning.ok && provisioning.value.savedCredentials).toBe(
      undefined,
    );
  });

  it('reads the application though policies are out of reach', async () => {
    const { fake, collect } = await federated();
    fake.clouds.entra.claimsMappingPolicies.listAssigned = async () => {
      throw new Error('Grant Policy.Read.All.');
    };
    const { application } = await collect();
    expect(application).toMatchObject({
      ok: true,
      value: {
        application: { id: 'app-object' },
        nameIdUnknown: 'Grant Policy.Read.All.',
      },
    });
    expect(application.ok && application.value.nameId).toBe(undefined);
  });

  it('keeps the parts that can be read', async () => {
    const { fake, collect } = await federated();
    fake.clouds.identityCenter.instances.find = async () => {
      throw new CloudError({
        cloud: 'IAM Identity Center',
        operation: 'ListInstances',
        status: 400,
        requestId: 'request-1',
        what: 'AWS denies access',
        remedy: 'Allow sso:ListInstances.',
      });
    };
    expect(await collect()).toMatchObject({
      instance: {
        ok: false,
        reason: expect.stringContaining('Allow sso:ListInstances'),
        requestId: 'request-1',
      },
      application: { ok: true },
      provisioning: { ok: true },
      people: { ok: false },
      access: { ok: false },
    });
  });
});
