import { judge } from './judge';
import { surplusProblem } from './surplusProblem';
import { finding, truth, verdict } from './verdictExamples';

const surplus = [
  { userId: 'aws-ada', groupId: 'explorers' },
  { userId: 'aws-grace', groupId: 'explorers' },
];
const circumstances = {
  isUnseen: () => false,
  hasRun: true,
  isSpecified: true,
  isQuarantined: false,
};
const told = verdict('Degraded', [
  finding('group-members-differ/SurplusMembers', 'some-people'),
  finding('creates-off', 'some-people'),
]);

describe('surplusProblem', () => {
  it('has one cause for each group', () => {
    expect(surplusProblem(truth(), surplus)).toEqual([
      expect.objectContaining({
        kind: 'surplus',
        causes: [expect.objectContaining({ surplusOf: 'explorers' })],
      }),
    ]);
    expect(surplusProblem(truth(), [])).toEqual([]);
  });

  it('is named by what names that leaving members do not arrive', () => {
    const [{ causes }] = surplusProblem(
      truth({ hindrances: { left: 'RedundantExport' } }),
      surplus,
    );
    expect(causes[0].rules).toContain(
      'mapping-not-always-applied/OnlyAdditions',
    );
  });

  it('may not be passed over, nor told of nobody whatever else is wrong', () => {
    expect(
      judge(verdict('Healthy'), truth(), { ...circumstances, surplus }),
    ).toHaveLength(1);
    expect(
      judge(
        told,
        truth({
          newcomerArrives: false,
          hindrances: { newcomer: 'EntrySynchronizationSkipped' },
        }),
        { ...circumstances, surplus: [] },
      ),
    ).toEqual([
      'group-members-differ SurplusMembers claims too much: Something is so.',
    ]);
  });
});
