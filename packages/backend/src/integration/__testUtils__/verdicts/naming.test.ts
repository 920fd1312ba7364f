import { Truth } from 'cloud-simulator';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { allRules } from '../../../../../../plugins/aws-federation-backend/src/health/rules';
import { namingRules } from './causes';
import { judge, Verdict } from './judge';
import {
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

describe('a cause', () => {
  it.each<[string, Verdict, Partial<Truth>]>([
    [
      'a stop whose part cannot be read',
      verdict('Unknown', [], { AccessReady: 'NotRead' }, [
        unread('credentials'),
      ]),
      nothingArrives,
    ],
    [
      'the cause of each thing that stays away is named',
      verdict('Degraded', [
        finding('creates-off', 'some-people'),
        finding('active-mapping/ActiveIgnoresScope', 'some-people'),
      ]),
      {
        newcomerArrives: false,
        leaverLosesAccess: { unassigned: false, disabled: true },
        hindrances: {
          newcomer: 'EntrySynchronizationSkipped',
          unassigned: 'RedundantExport',
        },
      },
    ],
    [
      'AWS refuses her new name',
      verdict('Degraded', [
        finding('people-failing/PeopleFailing', 'some-people'),
      ]),
      { inScope: [person(), person(unknownUser, 'active', 'refused')] },
    ],
    [
      'AWS refuses her new name, and no licence tells whose',
      verdict('Unknown', [], { UsersInSync: 'LicenceMissing' }),
      { inScope: [person(), person(unknownUser, 'active', 'refused')] },
    ],
    [
      'somebody new has too much, and the log was not read when others had',
      verdict('Healthy', [finding('log-incomplete/LogNotRead', 'none')]),
      {
        newcomerArrives: false,
        hindrances: { newcomer: 'SchemaPropertyCanOnlyAcceptValue' },
      },
    ],
    [
      'nobody is there who could leave',
      verdict('Degraded', [
        finding('active-mapping/ActiveIgnoresScope', 'some-people'),
      ]),
      {
        inScope: [],
        changeArrives: null,
        leaverLosesAccess: { unassigned: null, disabled: null },
      },
    ],
    [
      'whom no job could take over is made anew',
      verdict('Degraded', [
        {
          ...finding('people-failing/PeopleFailing', 'some-people'),
          subject: 'attributesRefused',
        },
      ]),
      {
        changeArrives: false,
        hindrances: { change: 'refused' },
        refusals: { change: { write: 'create', status: 409 } },
      },
    ],
    [
      'members are not mapped',
      verdict('Degraded', [
        finding('group-attributes/MembersNotMapped', 'some-people'),
      ]),
      {
        membershipFollows: { joined: false, left: false },
        hindrances: { joined: 'notSent', left: 'notSent' },
      },
    ],
  ])('is named: %s', (_, told, change) => {
    expect(judge(told, truth(change), plain)).toEqual([]);
  });

  it.each<[string, Verdict, Partial<Truth>]>([
    [
      'Unknown, and nothing names the cause (entra AADSTS7000112): 1 of 1 are refused: entra AADSTS7000112',
      verdict('Unknown', [], {
        CredentialsValid: 'NotRead',
        IdentitySourceReady: 'NotVerifiable',
      }),
      { inScope: [person(switchedOff)] },
    ],
    [
      'Broken, and nothing names the cause (entra AADSTS7000112): 1 of 1 are refused: entra AADSTS7000112',
      verdict('Broken', [
        finding(
          'certificate-ends-soon/CertificateEndsInAMonth',
          'sign-in-stopped',
        ),
      ]),
      { inScope: [person(switchedOff)] },
    ],
    [
      'Degraded, and nothing names the cause (aws unknownUser): 1 of 2 are refused: aws unknownUser',
      verdict('Degraded', [
        finding('people-failing/PeopleFailing', 'some-people'),
      ]),
      { inScope: [person(), person(unknownUser)] },
    ],
    [
      'Healthy, and do not arrive: newcomers',
      verdict('Healthy', [finding('log-incomplete/LogNotRead', 'none')]),
      {
        newcomerArrives: false,
        hindrances: { newcomer: 'ImportSkipped' },
      },
    ],
    [
      'active-mapping ActiveIgnoresScope hits nobody, and is told: Something is so.',
      verdict('Degraded', [
        finding('active-mapping/ActiveIgnoresScope', 'some-people'),
      ]),
      {},
    ],
    [
      'Degraded, and nothing names the cause (newcomer EntrySynchronizationSkipped): do not arrive: newcomers',
      verdict('Degraded', [
        finding('doubled-targets', 'some-people'),
        finding('creates-off', 'none'),
        finding('updates-off', 'some-people'),
      ]),
      {
        newcomerArrives: false,
        hindrances: { newcomer: 'EntrySynchronizationSkipped' },
      },
    ],
    [
      'Degraded, and nothing names the cause (disabled RedundantExport): do not arrive: newcomers, who is disabled',
      verdict('Degraded', [
        finding('creates-off', 'some-people'),
        finding('out-of-scope-kept', 'some-people'),
        finding('required-mappings-missing/RequiredMappingsMissing', 'at-risk'),
      ]),
      {
        newcomerArrives: false,
        leaverLosesAccess: { unassigned: true, disabled: false },
        hindrances: {
          newcomer: 'EntrySynchronizationSkipped',
          disabled: 'RedundantExport',
        },
      },
    ],
    [
      'Degraded, and nothing names the cause (aws badResponse): 1 of 2 are refused: entra AADSTS7000112, aws badResponse',
      verdict('Degraded', [
        finding('application-switched-off', 'some-people'),
        finding('certificate-expired/ReplacedByItself', 'at-risk'),
      ]),
      {
        inScope: [
          {
            ...person(switchedOff),
            canSignIn: {
              identityProviderInitiated: switchedOff,
              serviceProviderInitiated: {
                ...switchedOff,
                by: 'aws',
                code: 'badResponse',
              },
            },
          },
          person(),
        ],
      },
    ],
    [
      'Unknown, and nothing names the cause (cycle tokenRefused): do not arrive: newcomers, changes, who is unassigned',
      verdict('Unknown', [finding('certificate-unclear', 'not-known')], {
        CredentialsValid: 'CredentialsUnclear',
        CertificateValid: 'CertificateUnreadable',
      }),
      nothingArrives,
    ],
    [
      'Unknown, and nothing names the cause (cycle tokenRefused): do not arrive: newcomers, changes, who is unassigned',
      verdict('Unknown', [], { AccessReady: 'NotRead' }, [
        unread('access'),
        unread('credentials', '2026-11-24T11:00:00.000Z'),
      ]),
      nothingArrives,
    ],
    [
      'Degraded, and nothing names the cause (group notSent): do not arrive: groups',
      verdict('Degraded', [
        finding('group-attributes/MembersNotMapped', 'some-people'),
      ]),
      { groupsArrive: false, hindrances: { group: 'notSent' } },
    ],
    [
      'Degraded, and nothing names the cause (joined notSent): do not arrive: who joins a group, who leaves a group',
      verdict('Degraded', [
        finding('mapping-not-always-applied/OnlyAdditions', 'not-known'),
      ]),
      {
        membershipFollows: { joined: false, left: false },
        hindrances: { joined: 'notSent', left: 'sentOtherwise' },
      },
    ],
  ])('is not named: %s', (error, told, change) => {
    expect(judge(told, truth(change), plain)).toEqual([error]);
  });

  it.each([
    [true, 'group-changes-off', []],
    [
      false,
      'group-changes-off',
      [
        'Degraded, and nothing names the cause (access): specified access is missing in 1',
      ],
    ],
    [false, 'permission-sets-open', []],
  ])(
    'of access through a group (%s) may be that of its members: %s',
    (isThroughGroup, rule, errors) => {
      const wanted = {
        permissionSet: 'Explorers',
        userPrincipalName: person().userPrincipalName,
        accountIds: ['1'],
        isThroughGroup,
      };
      const told = verdict('Degraded', [finding(rule, 'some-people')]);
      const hindrances = { joined: 'EntrySynchronizationSkipped' as const };
      expect(
        judge(told, truth({ hindrances }), {
          ...plain,
          wantedAccess: [wanted],
        }),
      ).toEqual(errors);
    },
  );
});

describe('the table of causes', () => {
  const all = allRules.flatMap(({ id, reports }) => [
    id,
    ...Object.keys(reports).map(reason => `${id}/${reason}`),
  ]);

  it('has rules and reasons that there are', () => {
    expect(all).toEqual(expect.arrayContaining([...namingRules]));
  });
});
