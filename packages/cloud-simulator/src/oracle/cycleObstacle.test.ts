import { breakKey, Change, TruthCase } from './__testUtils__/TruthCase';
import { Truth } from './Truth';

describe('why no cycle goes through', () => {
  let truthCase: TruthCase;
  beforeAll(async () => {
    truthCase = await TruthCase.start();
  });
  afterAll(() => truthCase.stop());

  it.each<[Truth['cycleObstacle'], Change]>([
    [null, () => {}],
    [
      'noInstance',
      found => {
        found.organization.identityCenter = undefined;
      },
    ],
    [
      'noApplication',
      ({ tenant }) => {
        tenant.servicePrincipals = [];
      },
    ],
    [
      'noJob',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.job = undefined;
      },
    ],
    [
      'paused',
      ({ job }) => {
        job.document.schedule.state = 'Paused';
        job.nextCycleAt = undefined;
      },
    ],
    [
      'givenUp',
      ({ job }) => {
        job.document.status.quarantine = { reason: 'Unknown' };
        job.document.schedule.state = 'Disabled';
      },
    ],
    [
      'quarantined',
      ({ job }) => {
        job.document.status.quarantine = { reason: 'Unknown' };
        job.nextCycleAt = undefined;
      },
    ],
    [
      'unscheduled',
      ({ job }) => {
        job.document.schedule.interval = 'P10675199DT2H48M5.4775807S';
        job.nextCycleAt = undefined;
      },
    ],
    [
      'passedOver',
      ({ job }) => {
        job.stalled = true;
      },
    ],
    [
      'tooManyDeletes',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.appRoleAssignments = [];
        servicePrincipal.simulated.secrets.SyncNotificationSettings =
          '{"DeleteThresholdEnabled":true,"DeleteThresholdValue":1}';
      },
    ],
    [
      'noCredentials',
      ({ servicePrincipal }) => {
        delete servicePrincipal.simulated.secrets.SecretToken;
      },
    ],
    ['wrongEndpoint', save('BaseAddress', 'no address')],
    ['tokenRefused', save('SecretToken', 'another')],
    ['noAnswer', save('BaseAddress', 'https://localhost:1/scim/v2')],
    [
      'addressRefused',
      ({ instance }) => {
        instance.networkConfiguration = {
          VpceAccessRequired: false,
          ApiAllowSourceIps: [],
          ApiRestrictSourceVpcs: [],
          ScimAllowSourceIps: ['192.0.2.0/24'],
        };
      },
    ],
    ['brokenKey', breakKey],
    [
      'filterRefused',
      ({ mapping }) => {
        for (const each of mapping.attributeMappings) {
          each.matchingPriority =
            each.targetAttributeName === 'displayName' ? 1 : 0;
        }
      },
    ],
  ])('tells %s', async (obstacle, change) => {
    expect(await truthCase.after(change)).toMatchObject({
      cycleObstacle: obstacle,
      hindrances: {},
      credentialErrors: 'published',
    });
  });
});

function save(key: string, value: string): Change {
  return ({ servicePrincipal }) => {
    servicePrincipal.simulated.secrets[key] = value;
  };
}
