import { Truth } from 'cloud-simulator';
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
  unread,
  verdict,
} from './verdictExamples';

const noReplyUrl = {
  ok: false,
  by: 'entra',
  code: 'AADSTS50011',
  reason: 'It has another reply URL.',
} as const;

describe('judge', () => {
  it.each<[string, Verdict, Partial<Truth>, Partial<Circumstances>]>([
    ['all is well', verdict('Healthy'), {}, {}],
    [
      'nobody can see the problem',
      verdict('Healthy'),
      { inScope: [person(switchedOff)] },
      { isUnseen: () => true },
    ],
    [
      'somebody who is specified lacks the application',
      verdict('Degraded', [
        finding('assignments-missing/AssignmentsMissing', 'some-people'),
      ]),
      {},
      { lacking: { assignments: ['explorers'], groups: [], leftOut: [] } },
    ],
    [
      'nobody can sign in',
      verdict('Broken', [
        finding('application-switched-off', 'sign-in-stopped'),
      ]),
      { inScope: [person(switchedOff)] },
      {},
    ],
    [
      'nobody can sign in, and no API tells that it is everybody',
      verdict('Degraded', [
        finding('saml-urls/ReplyUrlMissing', 'some-people'),
      ]),
      { inScope: [person(noReplyUrl)] },
      {},
    ],
    [
      'nothing arrives',
      verdict('Broken', [finding('token-rejected', 'provisioning-stopped')]),
      nothingArrives,
      {},
    ],
    [
      'provisioning is paused as recorded',
      verdict('Degraded', [finding('job-paused', 'some-people')]),
      { ...nothingArrives, cycleObstacle: 'paused' },
      { isPausedOnPurpose: true },
    ],
    [
      'everything waits for a distant cycle',
      verdict('Broken', [finding('job-quarantined', 'provisioning-stopped')]),
      { nextCycleDue: '2026-11-25T12:00:00.000Z' },
      {},
    ],
    [
      'Entra holds the job in quarantine',
      verdict('Broken', [finding('job-quarantined', 'provisioning-stopped')]),
      {},
      { isQuarantined: true },
    ],
    [
      'somebody is in a group in AWS alone',
      verdict('Degraded', [
        finding('group-members-differ/SurplusMembers', 'some-people'),
      ]),
      {},
      { surplus: [{ userId: 'aws-one', groupId: 'explorers' }] },
    ],
    [
      'nobody may be in AWS, which is not known',
      verdict('Partly unknown', [], { UsersInSync: 'NotRead' }),
      { inScope: [person(unknownUser, 'absent')] },
      {},
    ],
    [
      'AWS may ask somebody else, which is not known',
      verdict('Unknown', [], { IdentitySourceReady: 'NotVerifiable' }),
      {
        inScope: [
          person({ ...switchedOff, by: 'aws', code: 'noExternalProvider' }),
        ],
      },
      {},
    ],
    [
      'AWS refused the last who was tried, and would take the next one',
      verdict('Broken', [finding('nothing-arrives', 'provisioning-stopped')]),
      {},
      { isLastTryRefused: true },
    ],
    [
      'somebody is missing',
      verdict('Degraded', [finding('people-failing', 'some-people')]),
      { inScope: [person(), person(unknownUser, 'absent')] },
      {},
    ],
    [
      'somebody was left out in days of the log that nobody read',
      verdict('Healthy', [finding('log-incomplete/LogNotRead', 'none')]),
      {
        inScope: [
          person(),
          { ...person(unknownUser, 'absent'), hindrance: 'ImportSkipped' },
        ],
      },
      {},
    ],
    [
      'AWS has something against each who was tried',
      verdict('Degraded', [
        {
          ...finding('people-failing/PeopleFailing', 'some-people'),
          subject: 'duplicateUser',
        },
      ]),
      allRefused(409),
      {},
    ],
    [
      'AWS refuses whoever is tried, and a filter leaves out who is new',
      verdict('Degraded', [
        {
          ...finding('people-failing/PeopleFailing', 'some-people'),
          subject: 'answerUnexpected',
        },
        finding('scoping-filter-differs/ScopingFilterAdded', 'at-risk'),
      ]),
      {
        ...allRefused(405),
        hindrances: {
          ...allRefused(405).hindrances,
          newcomer: 'EntrySynchronizationSkipped',
        },
        newcomerPassesFilter: false,
      },
      {},
    ],
    [
      'new groups have no name, and the filter names those that are meant',
      verdict('Degraded', [
        finding('group-attributes/GroupsNotNamed', 'some-people'),
      ]),
      { groupsArrive: null },
      {},
    ],
    [
      'a stop that cannot be looked at',
      verdict('Unknown', [], { CredentialsValid: 'NotRead' }),
      nothingArrives,
      {},
    ],
    [
      'only a newcomer could be tried, and does not arrive',
      verdict('Degraded', [finding('creates-off', 'some-people')]),
      {
        newcomerArrives: false,
        changeArrives: null,
        leaverLosesAccess: { unassigned: null, disabled: null },
        hindrances: { newcomer: 'EntrySynchronizationSkipped' },
      },
      {},
    ],
    [
      'the part that would show it was not read',
      verdict('Unknown', [], { ApplicationReady: 'NotRead' }, [
        unread('application'),
      ]),
      { inScope: [person(switchedOff)] },
      {},
    ],
    [
      'set-up has begun',
      verdict('Setting up'),
      { ...nothingArrives, inScope: [person(unknownUser, 'absent')] },
      { hasRun: false },
    ],
    [
      'nobody federated it',
      verdict('Not federated'),
      { ...nothingArrives, inScope: [] },
      { isSpecified: false, hasRun: false },
    ],
    [
      'nobody should be able to sign in',
      verdict('Broken', [
        finding('application-switched-off', 'sign-in-stopped'),
        finding('token-rejected', 'provisioning-stopped'),
      ]),
      { ...nothingArrives, inScope: [] },
      {},
    ],
  ])('finds it right when %s', (_, told, change, circumstances) => {
    expect(judge(told, truth(change), { ...plain, ...circumstances })).toEqual(
      [],
    );
  });
});
