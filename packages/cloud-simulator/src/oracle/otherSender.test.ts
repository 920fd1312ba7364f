import { pauseJob } from '../entra/graph/synchronization/pauseJob';
import { keepJobs } from '../state/jobsOf';
import { EntraServicePrincipal } from '../state/EntraTenantState';
import { TruthCase } from './__testUtils__/TruthCase';

const flows = {
  newcomerArrives: true,
  changeArrives: true,
  leaverLosesAccess: { unassigned: true, disabled: true },
  cycleObstacle: null,
};

describe('the truth where another application sends people', () => {
  let truthCase: TruthCase;
  beforeAll(async () => {
    truthCase = await TruthCase.start();
  });
  afterAll(() => truthCase.stop());

  /** Another application without SAML settings that sends the same people; the first of all. */
  function otherSender(): EntraServicePrincipal {
    truthCase.restore();
    const { tenant, application, servicePrincipal } = truthCase.parts;
    const made = { id: 'other', appId: 'other', displayName: 'Provisioning' };
    const other = { ...structuredClone(servicePrincipal), ...made };
    const { job } = other.simulated;
    job!.id = 'other-job';
    job!.document.id = 'other-job';
    tenant.applications.unshift({
      ...structuredClone(application),
      ...made,
      identifierUris: [],
      web: { ...structuredClone(application.web), redirectUris: [] },
    });
    tenant.servicePrincipals.unshift(other);
    return other;
  }

  it.each<[string, () => void]>([
    [
      'there is no job',
      () => {
        const { servicePrincipal } = truthCase.parts;
        keepJobs(servicePrincipal, []);
        servicePrincipal.simulated.secrets = {};
      },
    ],
    ['the job is paused', () => pauseJob(truthCase.parts.job, truthCase.now)],
    ['the job runs as well', () => {}],
  ])('everything arrives where %s', async (_, change) => {
    otherSender();
    change();
    const truth = await truthCase.ask();
    expect(truth).toMatchObject(flows);
    expect(truth.inScope.length).toBeGreaterThan(0);
    expect(
      truth.inScope.every(
        ({ canSignIn }) => canSignIn.serviceProviderInitiated.ok,
      ),
    ).toBe(true);
  });

  it.each<[string, (other: EntraServicePrincipal) => void]>([
    [
      'sends elsewhere',
      ({ simulated }) => {
        simulated.secrets.BaseAddress = 'https://scim.example/other/scim/v2/';
      },
    ],
    [
      'is paused as well',
      ({ simulated }) => pauseJob(simulated.job!, truthCase.now),
    ],
  ])('nothing arrives while ours is paused and it %s', async (_, change) => {
    change(otherSender());
    pauseJob(truthCase.parts.job, truthCase.now);
    expect(await truthCase.ask()).toMatchObject({
      newcomerArrives: false,
      cycleObstacle: 'paused',
    });
  });

  it('whom the one that sends does not have assigned is not in scope', async () => {
    const other = otherSender();
    pauseJob(truthCase.parts.job, truthCase.now);
    other.simulated.appRoleAssignments = [];
    expect((await truthCase.ask()).inScope).toEqual([]);
  });
});
