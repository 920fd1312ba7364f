import { Circumstances, judge, Verdict } from './judge';
import {
  finding,
  person,
  plain,
  truth,
  unknownUser,
  unread,
  verdict,
} from './verdictExamples';

const ends = 'token-ends-soon/TokenEndsInAMonth';

/** Nothing that happened justifies a warning. */
const unwarranted: Circumstances = { ...plain, isWarranted: () => false };

describe('judge of a warning while all is well', () => {
  it.each<[string, Verdict, Partial<Circumstances>]>([
    [
      'Degraded for token-ends-soon/TokenEndsInAMonth, and all is well',
      verdict('Degraded', [finding(ends, 'at-risk')]),
      {},
    ],
    [
      'Unknown for name-id-differs/NameIdDiffers, and all is well',
      verdict('Unknown', [
        finding('name-id-differs/NameIdDiffers', 'not-known'),
      ]),
      {},
    ],
    [
      // What differs and stops nothing is a warning as well.
      'Degraded for several-jobs/JobLeftOver, and all is well',
      verdict('Degraded', [
        {
          ...finding('several-jobs/JobLeftOver', 'none'),
          severity: 'warning',
        },
      ]),
      {},
    ],
    [
      // Everything was read.
      'Unknown for CredentialsValid/NotRead, and all is well',
      verdict('Unknown', [], { CredentialsValid: 'NotRead' }),
      {},
    ],
    [
      'Partly unknown for AccessReady/NotRead, and all is well',
      verdict('Partly unknown', [], { AccessReady: 'NotRead' }),
      {},
    ],
    [
      // What happened justifies the first one alone.
      'Degraded for several-jobs/SeveralJobsRun, and all is well',
      verdict('Degraded', [
        finding(ends, 'at-risk'),
        finding('several-jobs/SeveralJobsRun', 'at-risk'),
      ]),
      { isWarranted: warning => warning === ends },
    ],
  ])('says: %s', (error, told, circumstances) => {
    expect(judge(told, truth(), { ...unwarranted, ...circumstances })).toEqual([
      error,
    ]);
  });

  it.each<[string, Verdict, Partial<Circumstances>]>([
    [
      'what happened justifies it',
      verdict('Degraded', [finding(ends, 'at-risk')]),
      { isWarranted: warning => warning === ends },
    ],
    [
      'a condition repeats the reason of a finding that is justified',
      verdict(
        'Unknown',
        [finding('name-id-differs/NameIdDiffers', 'not-known')],
        { SamlReady: 'NameIdDiffers' },
      ),
      { isWarranted: warning => warning === 'name-id-differs/NameIdDiffers' },
    ],
    [
      'a part was not read',
      verdict('Unknown', [], { CredentialsValid: 'NotRead' }, [
        unread('credentials'),
      ]),
      {},
    ],
    [
      'nobody says what happened',
      verdict('Degraded', [finding(ends, 'at-risk')]),
      { isWarranted: undefined },
    ],
    [
      'the word is Healthy all the same',
      verdict('Healthy', [{ ...finding(ends, 'at-risk'), severity: 'info' }]),
      {},
    ],
  ])('says nothing when %s', (_, told, circumstances) => {
    expect(judge(told, truth(), { ...unwarranted, ...circumstances })).toEqual(
      [],
    );
  });

  it('says nothing when a problem is there that nobody can see', () => {
    const told = verdict('Degraded', [finding(ends, 'at-risk')]);
    const missing = truth({
      inScope: [person(), person(unknownUser, 'absent')],
    });
    expect(
      judge(told, missing, { ...unwarranted, isUnseen: () => true }),
    ).toEqual([]);
  });
});
