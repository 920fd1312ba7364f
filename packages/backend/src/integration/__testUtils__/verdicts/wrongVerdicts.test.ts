import { GroupTruth, Truth } from 'cloud-simulator';
import { Circumstances, judge, Verdict } from './judge';
import {
  allRefused,
  finding,
  nothingArrives,
  person,
  plain,
  switchedOff,
  truth,
  unknownUser,
  verdict,
  unread,
} from './verdictExamples';

const explorers: GroupTruth = {
  id: 'explorers',
  displayName: 'explorers',
  passesFilter: true,
  isInAws: false,
  hindrance: 'notSent',
};

describe('judge of a wrong verdict', () => {
  it.each<[string, Verdict, Partial<Truth>, Partial<Circumstances>]>([
    [
      'Healthy, and 1 of 2 are refused: entra AADSTS7000112',
      verdict('Healthy'),
      { inScope: [person(), person(switchedOff)] },
      {},
    ],
    [
      'Healthy, and 1 of 1 are not active in AWS',
      verdict('Healthy'),
      { inScope: [person(unknownUser, 'absent')] },
      {},
    ],
    [
      // She is tried again, and logged.
      'Healthy, and 1 of 1 are not active in AWS',
      verdict('Healthy', [finding('log-incomplete/LogNotRead', 'none')]),
      {
        inScope: [{ ...person(unknownUser, 'absent'), hindrance: 'refused' }],
      },
      {},
    ],
    [
      // What was not read is older.
      'Healthy, and 1 of 1 are not active in AWS',
      verdict('Healthy', [finding('log-incomplete/LogNotRead', 'none')]),
      {
        inScope: [
          { ...person(unknownUser, 'absent'), hindrance: 'ImportSkipped' },
        ],
      },
      { isLogged: id => id === 'one' },
    ],
    [
      // The next checks read it.
      'Healthy, and 1 of 1 are not active in AWS',
      verdict('Healthy', [
        finding('log-incomplete/LogIncomplete', 'not-known'),
      ]),
      {
        inScope: [
          { ...person(unknownUser, 'absent'), hindrance: 'ImportSkipped' },
        ],
      },
      {},
    ],
    [
      'Healthy, and do not arrive: groups',
      verdict('Healthy'),
      { groupsArrive: false },
      {},
    ],
    [
      'Healthy, and do not arrive: who joins a group, who leaves a group',
      verdict('Healthy'),
      { membershipFollows: { joined: false, left: false } },
      {},
    ],
    [
      'Healthy, and groups are not in AWS: explorers',
      verdict('Healthy'),
      { groups: [explorers, { ...explorers, passesFilter: false }] },
      {},
    ],
    [
      'Healthy, and the filter leaves out specified groups: explorers',
      verdict('Healthy'),
      {},
      { lacking: { assignments: [], groups: [], leftOut: ['explorers'] } },
    ],
    [
      'Healthy, and 2 who are not in scope are active in AWS',
      verdict('Healthy'),
      {
        counts: {
          inScopeNotInAws: 0,
          activeOutOfScope: { provisioned: 2, local: 0 },
        },
        left: [
          { id: 'two', hindrance: 'RedundantExport' },
          { id: 'three', hindrance: 'refused' },
        ],
      },
      {},
    ],
    [
      'Healthy, and the next cycle comes at 2026-11-25T12:00:00.000Z',
      verdict('Healthy'),
      { nextCycleDue: '2026-11-25T12:00:00.000Z' },
      {},
    ],
    [
      'Broken, and neither sign-in nor provisioning has stopped',
      verdict('Broken', [
        finding('application-switched-off', 'some-people'),
        finding('people-mapping-off', 'some-people'),
      ]),
      { inScope: [person(), person(switchedOff)], newcomerArrives: false },
      {},
    ],
    [
      'Degraded, and for everybody: 1 of 1 are refused: entra AADSTS7000112',
      verdict('Degraded', [finding('application-switched-off', 'some-people')]),
      { inScope: [person(switchedOff)] },
      {},
    ],
    [
      'Partly unknown, and for everybody: 1 of 1 are not active in AWS',
      verdict('Partly unknown', [finding('people-failing', 'some-people')], {
        AccessReady: 'NotRead',
      }),
      { inScope: [person(unknownUser, 'absent')] },
      {},
    ],
    [
      'Degraded, and nothing names the cause (missing refused (two)): 1 of 2 are not active in AWS',
      verdict('Degraded', [
        finding('people-failing/PeopleFailing', 'some-people'),
      ]),
      {
        inScope: [person(), { ...person(unknownUser, 'absent'), id: 'two' }],
      },
      {},
    ],
    [
      'Degraded, and nothing names the cause (newcomer refused create 403): do not arrive: newcomers',
      verdict('Degraded', [
        {
          ...finding('people-failing/PeopleFailing', 'some-people'),
          subject: 'namesEmpty',
        },
      ]),
      {
        newcomerArrives: false,
        hindrances: { newcomer: 'refused' },
        refusals: { newcomer: { write: 'create', status: 403 } },
      },
      {},
    ],
    [
      'Degraded, and for everybody: do not arrive: newcomers, changes, who is unassigned',
      verdict('Degraded', [
        {
          ...finding('people-failing/PeopleFailing', 'some-people'),
          subject: 'notPermitted',
        },
      ]),
      allRefused(403),
      {},
    ],
    [
      'creates-off Reason hits nobody, and is told: Something is so.',
      verdict('Degraded', [finding('creates-off', 'some-people')]),
      {},
      {},
    ],
    ['Degraded without a reason', verdict('Degraded'), {}, {}],
    ['Setting up, and provisioning has run', verdict('Setting up'), {}, {}],
    [
      'Setting up, and provisioning has run',
      verdict('Setting up'),
      nothingArrives,
      { hasRun: false, ranBeforeThePortal: true },
    ],
    [
      'Setting up, and 1 of 1 are refused: entra AADSTS7000112',
      verdict('Setting up'),
      { inScope: [person(switchedOff)] },
      { hasRun: false, signsInByHand: true },
    ],
    [
      'Unknown, and nothing names the cause (entra AADSTS7000112): 1 of 1 are refused: entra AADSTS7000112',
      // What was not read has nothing to do with it.
      verdict('Unknown', [], { ApplicationReady: 'NotRead' }, [
        unread('access'),
      ]),
      { inScope: [person(switchedOff)] },
      {},
    ],
    [
      'Healthy, and specified groups are missing: Operators',
      verdict('Healthy'),
      {},
      { lacking: { assignments: [], groups: ['Operators'], leftOut: [] } },
    ],
    [
      'Not federated, and it is',
      verdict('Not federated'),
      {},
      { isSpecified: false, hasRun: false },
    ],
    [
      'Not federated, and it is',
      verdict('Not federated'),
      nothingArrives,
      { isSpecified: false, hasRun: false },
    ],
    [
      'Not federated, and it is',
      verdict('Not federated'),
      { inScope: [person(switchedOff)] },
      { isSpecified: false, hasRun: false },
    ],
    [
      'Not federated, and it is',
      verdict('Not federated'),
      { ...nothingArrives, inScope: [person(switchedOff)] },
      { isSpecified: false },
    ],
    ['The word is Never checked', verdict('Never checked'), {}, {}],
    [
      'permission-sets-open AccessAwaited claims too much: Something is so.',
      verdict('Degraded', [
        finding('permission-sets-open/AccessAwaited', 'some-people'),
        finding('group-changes-off', 'some-people'),
      ]),
      {
        groupsArrive: false,
        hindrances: { group: 'EntrySynchronizationSkipped' },
      },
      { isAccessAwaited: false },
    ],
    [
      'Broken, and neither sign-in nor provisioning has stopped',
      verdict('Broken', [finding('job-paused', 'some-people')]),
      { ...nothingArrives, cycleObstacle: 'paused' },
      { isPausedOnPurpose: true },
    ],
    [
      'token-rejected Reason claims too much: Something is so.',
      verdict('Degraded', [
        finding('job-paused', 'some-people'),
        finding('token-rejected', 'provisioning-stopped'),
      ]),
      { ...nothingArrives, cycleObstacle: 'paused' },
      { isPausedOnPurpose: true },
    ],
    [
      'Degraded, and for everybody: do not arrive: newcomers, changes, who is unassigned',
      verdict('Degraded', [finding('job-paused', 'some-people')]),
      { ...nothingArrives, cycleObstacle: 'paused' },
      { isPausedOnPurpose: false },
    ],
    [
      'claims-refused ClaimsRefused claims too much: Something is so.',
      verdict('Unknown', [
        finding('claims-refused/ClaimsRefused', 'not-known'),
        finding('claims-refused/RefusedOnceEnabled', 'at-risk'),
      ]),
      {},
      { ignoresClaims: true },
    ],
    [
      'nobody-in-aws Reason claims too much: Something is so.',
      verdict('Broken', [finding('nobody-in-aws', 'sign-in-stopped')]),
      { inScope: [] },
      {},
    ],
    [
      'nobody-in-aws NobodyByFilter claims too much: Something is so.',
      verdict('Unknown', [
        finding('nobody-in-aws/NobodyByFilter', 'not-known'),
        finding('nobody-in-aws/NobodyPasses', 'at-risk'),
      ]),
      { inScope: [] },
      {},
    ],
    [
      'token-rejected Reason claims too much: Something is so.',
      verdict('Broken', [
        finding('token-rejected', 'provisioning-stopped'),
        finding('nothing-arrives', 'provisioning-stopped'),
      ]),
      {},
      { isLastTryRefused: true },
    ],
    [
      'saml-mode Reason claims too much: Something is so.',
      verdict('Broken', [
        finding('saml-mode', 'sign-in-stopped'),
        finding('token-rejected', 'provisioning-stopped'),
      ]),
      nothingArrives,
      {},
    ],
    [
      'saml-mode Reason claims too much: Something is so.',
      verdict('Broken', [
        finding('saml-mode', 'provisioning-stopped'),
        finding('application-switched-off', 'sign-in-stopped'),
      ]),
      { inScope: [person(switchedOff)] },
      {},
    ],
  ])('says: %s', (error, told, change, circumstances) => {
    expect(judge(told, truth(change), { ...plain, ...circumstances })).toEqual([
      error,
    ]);
  });
});
