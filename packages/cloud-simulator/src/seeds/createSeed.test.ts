import { X509Certificate } from 'node:crypto';
import { CloudState } from '../state/CloudState';
import { createSeed } from './createSeed';

const DAY = 24 * 60 * 60 * 1000;

describe('createSeed', () => {
  const now = new Date('2026-11-24T06:00:00Z');
  let state: CloudState;
  beforeAll(async () => {
    state = await createSeed('default', {
      clock: { now: () => now },
      apiOrigin: 'https://localhost:8443',
      pageOrigin: 'http://localhost:8480',
    });
  });
  const application = (name: string) =>
    state.tenants[0].servicePrincipals.find(
      each => each.displayName === `AWS ${name}`,
    )!;
  const store = (name: string) =>
    state.organizations.find(each => each.name === name)!.identityCenter;

  it('provisioned everybody of acme-prod', () => {
    const { job } = application('acme-prod').simulated;
    expect(job?.document.status).toMatchObject({
      code: 'Active',
      quarantine: null,
      lastExecution: {
        state: 'Succeeded',
        timeEnded: '2026-11-24T05:47:00.000Z',
      },
    });
    expect(job?.nextCycleAt).toBe('2026-11-24T06:27:00.000Z');
    const names = store('acme-prod')?.users.map(user => user.userName);
    expect(names).toHaveLength(9);
    expect(names).toContain('grace.hopper@contoso.example');
    expect(names).not.toContain('ada.lovelace@contoso.example');
  });

  it('gave people of acme-prod permission sets in accounts', () => {
    const instance = store('acme-prod')!;
    expect(instance.permissionSets.map(({ name }) => name)).toEqual([
      'AdministratorAccess',
      'PowerUserAccess',
      'ViewOnlyAccess',
    ]);
    const grace = instance.users.find(
      each => each.userName === 'grace.hopper@contoso.example',
    );
    expect(
      instance.accountAssignments
        ?.filter(each => each.principalId === grace?.id)
        .map(each => each.accountId),
    ).toEqual(['111111111111', '111111111153']);
  });

  it('lets two people of acme-data fail and its certificate end in 21 days', () => {
    const sp = application('acme-data');
    const status = sp.simulated.job!.document.status;
    expect(status.lastExecution).toMatchObject({
      state: 'EntryLevelErrors',
      countEscrowed: 2,
    });
    const failing = state.tenants[0].provisioningLogs
      .filter(
        each =>
          each.servicePrincipal.id === sp.id &&
          each.provisioningStatusInfo.status === 'failure',
      )
      .map(each => each.sourceIdentity.details.UserPrincipalName);
    expect(new Set(failing)).toEqual(
      new Set(['plato@contoso.example', 'sappho@contoso.example']),
    );
    const verify = sp.keyCredentials.find(each => each.usage === 'Verify')!;
    const certificate = new X509Certificate(Buffer.from(verify.key!, 'base64'));
    expect(new Date(certificate.validTo).getTime() - now.getTime()).toBe(
      21 * DAY,
    );
  });

  it('has acme-gov in quarantine since its token ended', () => {
    const { job } = application('acme-gov').simulated;
    expect(job?.document.schedule.state).toBe('Active');
    expect(job?.document.status).toMatchObject({
      code: 'Quarantine',
      quarantine: {
        reason: 'EncounteredQuarantineException',
        seriesBegan: '2026-11-14T06:15:00.000Z',
        error: {
          code: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
        },
      },
    });
    expect(store('acme-gov')?.provisioning?.tokens[0].expiresAt).toBe(
      '2026-11-14T06:00:00.000Z',
    );
    expect(new Date(job!.nextCycleAt!) > now).toBe(true);
  });

  it('leaves acme-labs untouched', () => {
    expect(store('acme-labs')).toBeUndefined();
  });
});
