import { Change, TruthCase } from './__testUtils__/TruthCase';
import { Truth } from './Truth';

describe('how a cycle passes by', () => {
  let truthCase: TruthCase;
  beforeAll(async () => {
    truthCase = await TruthCase.start();
  });
  afterAll(() => truthCase.stop());

  it.each<[string, Truth['hindrances'], Change]>([
    [
      'the mapping is off',
      {
        newcomer: 'notSent',
        change: 'notSent',
        unassigned: 'notSent',
        disabled: 'notSent',
      },
      ({ mapping }) => {
        mapping.enabled = false;
      },
    ],
    [
      'only updates go through',
      {
        newcomer: 'EntrySynchronizationSkipped',
        unassigned: 'EntrySynchronizationSkipped',
        disabled: 'EntrySynchronizationSkipped',
      },
      ({ mapping }) => {
        mapping.flowTypes = 'Update';
      },
    ],
    [
      'surname is not mapped',
      { newcomer: 'refused' },
      unmap('name.familyName'),
    ],
    [
      'active is not mapped',
      {
        unassigned: 'RedundantExport',
        disabled: 'RedundantExport',
      },
      unmap('active'),
    ],
    ['everybody is sent', { unassigned: 'notSent' }, save('SyncAll', 'true')],
    [
      'who is out of scope is kept',
      { unassigned: 'NotEffectivelyEntitled' },
      save('SkipOutOfScopeDeletions', 'True'),
    ],
  ])('tells when %s', async (_, hindrances, change) => {
    const truth = await truthCase.after(change);
    expect(truth.cycleObstacle).toBeNull();
    expect(truth.hindrances).toEqual(hindrances);
  });
});

function save(key: string, value: string): Change {
  return ({ servicePrincipal }) => {
    servicePrincipal.simulated.secrets[key] = value;
  };
}

function unmap(target: string): Change {
  return ({ mapping }) => {
    mapping.attributeMappings = mapping.attributeMappings.filter(
      (each: { targetAttributeName: string }) =>
        each.targetAttributeName !== target,
    );
  };
}
