import {
  findingsAfter,
  healthyFederation,
  HealthyFederation,
  snapshotOf,
} from '../../../__testUtils__/healthyFederation';
import { trackFindings } from '../../findings/trackFindings';
import { runRules } from '../../runRules';
import { credentialsRules } from '.';

type Change = (federation: HealthyFederation) => void;
type Outcome = HealthyFederation['facts']['credentials']['outcome'];

function find(change: Change) {
  return findingsAfter(credentialsRules, change);
}

function quarantine(
  { facts }: HealthyFederation,
  credentialFailure: Exclude<Outcome, 'accepted'>,
  outcome: Outcome,
) {
  Object.assign(facts.job.job!, {
    state: 'quarantined',
    quarantine: {
      reason: 'EncounteredQuarantineException',
      credentialFailure,
      beganAt: '2026-11-14T09:20:00.000Z',
      nextAttemptAt: '2026-11-24T17:00:00.000Z',
      givesUpAt: '2026-12-12T09:20:00.000Z',
    },
  });
  facts.credentials.outcome = outcome;
}

function tokenEndsIn(days: number): Change {
  return ({ input }) => {
    const created = new Date(input.now);
    created.setUTCDate(created.getUTCDate() + days - 365);
    input.recorded.tokenCreatedAt!.value = created.toISOString();
  };
}

const notSetUp: Change = ({ facts, input }) => {
  facts.job = {};
  facts.credentials = {};
  facts.mappings = {};
  facts.settings = { keys: [], known: {} };
  input.recorded = {};
};

describe('rules of the credentials', () => {
  it('are silent while all is well, and before anything is set up', () => {
    expect(find(() => {})).toEqual([]);
    expect(find(notSetUp)).toEqual([]);
  });

  it.each<[string, string, string, string, Change]>([
    [
      'AWS refuses them',
      'token-rejected',
      'TokenRejected',
      'provisioning-stopped',
      ({ facts }) => {
        facts.credentials.outcome = 'refused';
      },
    ],
    [
      'AWS does not allow what Entra asks',
      'entra-not-allowed',
      'EntraNotAllowed',
      'provisioning-stopped',
      ({ facts }) => {
        facts.credentials.outcome = 'forbidden';
      },
    ],
    [
      'the address is wrong',
      'endpoint-wrong',
      'EndpointWrong',
      'provisioning-stopped',
      ({ facts }) => {
        facts.credentials.outcome = 'endpointWrong';
      },
    ],
    [
      'the try is younger than the verdict',
      'endpoint-wrong',
      'EndpointWrong',
      'provisioning-stopped',
      federation => quarantine(federation, 'refused', 'endpointWrong'),
    ],
    [
      'AWS does not answer',
      'scim-unreachable',
      'ScimUnreachable',
      'not-known',
      ({ facts }) => {
        facts.credentials.outcome = 'unreachable';
      },
    ],
    [
      'AWS has not answered for long',
      'scim-unreachable',
      'QuarantinedUnreachable',
      'provisioning-stopped',
      federation => quarantine(federation, 'unreachable', 'unreachable'),
    ],
    [
      'AWS cannot search by the matching attribute',
      'matching-not-filterable',
      'MatchingNotFilterable',
      'provisioning-stopped',
      ({ facts }) => {
        facts.credentials.outcome = 'matchingNotFilterable';
        facts.mappings.mappings!.matching = ['emails[type eq "work"].value'];
      },
    ],
    [
      'Entra does not say what is wrong',
      'credentials-unclear',
      'CredentialsUnclear',
      'not-known',
      ({ facts }) => {
        facts.credentials.outcome = 'unknown';
      },
    ],
    [
      'Entra holds back and does not say why',
      'credentials-unclear',
      'QuarantinedForCredentials',
      'provisioning-stopped',
      federation => quarantine(federation, 'unknown', 'unknown'),
    ],
    [
      'the quarantine outlives them',
      'quarantine-outlives-token',
      'QuarantineOutlivesToken',
      'provisioning-stopped',
      federation => quarantine(federation, 'refused', 'accepted'),
    ],
    [
      'the token is gone',
      'secrets-missing',
      'SecretsMissing',
      'provisioning-stopped',
      ({ facts }) => {
        facts.settings.keys = ['BaseAddress', 'SyncAll'];
      },
    ],
    [
      'the token ends tomorrow',
      'token-ends-soon',
      'TokenEndsTomorrow',
      'will-stop',
      tokenEndsIn(1),
    ],
    [
      'the token ends in a week',
      'token-ends-soon',
      'TokenEndsInAWeek',
      'will-stop',
      tokenEndsIn(7),
    ],
    [
      'the token ends in a month',
      'token-ends-soon',
      'TokenEndsInAMonth',
      'will-stop',
      tokenEndsIn(30),
    ],
    [
      'the token ends in a quarter',
      'token-ends-soon',
      'TokenEndsInAQuarter',
      'will-stop',
      tokenEndsIn(90),
    ],
    [
      'the record says that it ended, and AWS accepts it',
      'token-ended-by-record',
      'TokenRecordOutdated',
      'none',
      tokenEndsIn(-3),
    ],
    [
      'nobody has said how old the token is',
      'token-end-unknown',
      'TokenEndUnknown',
      'none',
      ({ input }) => {
        delete input.recorded.tokenCreatedAt;
      },
    ],
    [
      'everybody is sent',
      'settings-differ',
      'ScopeDiffers',
      'at-risk',
      ({ facts }) => {
        facts.settings.known.scope = 'all';
      },
    ],
    [
      'the deletion threshold is off',
      'settings-differ',
      'DeletionThresholdDiffers',
      'at-risk',
      ({ facts, input }) => {
        facts.settings.known.notificationEmailAddresses = [];
        input.specification.provisioning.deletionThreshold = 20;
      },
    ],
    [
      'others are warned',
      'settings-differ',
      'NotificationAddressesDiffer',
      'none',
      ({ facts, input }) => {
        input.recorded.savedSettings = {
          value: '{}',
          by: 'user:default/ada',
          at: '2026-10-01T00:00:00.000Z',
        };
        facts.settings.known.notificationEmailAddresses = ['old@acme.test'];
        input.specification.application.notificationEmailAddresses = [
          'platform@acme.test',
        ];
      },
    ],
    [
      'people are sent to another host',
      'settings-differ',
      'EndpointDiffers',
      'at-risk',
      ({ facts, input }) => {
        facts.settings.scimEndpoint =
          'https://scim.eu-central-1.amazonaws.com/f3v/scim/v2/';
        input.specification.provisioning.scimEndpoint =
          'https://scim.eu-central-1.api.aws/f3v/scim/v2';
      },
    ],
    [
      'people are sent elsewhere',
      'settings-differ',
      'EndpointElsewhere',
      'not-known',
      ({ facts, input }) => {
        facts.settings.scimEndpoint =
          'https://scim.eu-central-1.amazonaws.com/old/scim/v2/';
        input.specification.provisioning.scimEndpoint =
          'https://scim.eu-central-1.amazonaws.com/new/scim/v2';
      },
    ],
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(find(change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it.each<[string, Change]>([
    ['a token that ends in more than a quarter', tokenEndsIn(91)],
    [
      'the end by the record of a token that nobody can try now',
      federation => {
        tokenEndsIn(-3)(federation);
        federation.facts.credentials = {};
      },
    ],
    [
      'settings that Entra hides',
      ({ facts, input }) => {
        facts.settings.known = {};
        input.specification.provisioning.deletionThreshold = 20;
        input.specification.provisioning.scimEndpoint = 'https://scim.test';
      },
    ],
    [
      'addresses in another order and an endpoint with a slash',
      ({ facts, input }) => {
        facts.settings.known.notificationEmailAddresses = [
          'B@x.test',
          'a@x.test',
        ];
        input.specification.application.notificationEmailAddresses = [
          'a@x.test',
          'b@x.test',
        ];
        facts.settings.scimEndpoint = 'https://scim.test/v2/';
        input.specification.provisioning.scimEndpoint = 'https://scim.test/v2';
      },
    ],
  ])('find no fault with %s', (_, change) => {
    expect(find(change)).toEqual([]);
  });

  it.each<[string, string, string, Change]>([
    [
      'Entra has given its verdict, and AWS does not answer now',
      'token-rejected',
      'scim-unreachable',
      federation => quarantine(federation, 'refused', 'unreachable'),
    ],
    [
      'Entra has given its verdict, and does not say what is wrong now',
      'entra-not-allowed',
      'credentials-unclear',
      federation => quarantine(federation, 'forbidden', 'unknown'),
    ],
    [
      'AWS has refused a try, and does not answer now',
      'token-rejected',
      'scim-unreachable',
      ({ facts }) => {
        facts.credentials = { outcome: 'refused', latest: 'unreachable' };
      },
    ],
    [
      'AWS has not answered for long, and Entra does not say what is wrong now',
      'scim-unreachable',
      'credentials-unclear',
      federation => quarantine(federation, 'unreachable', 'unknown'),
    ],
    [
      'Entra does not say what is wrong, and the token has ended by the record',
      'token-rejected',
      'credentials-unclear',
      ({ facts, input }) => {
        facts.credentials.outcome = 'unknown';
        input.recorded.tokenCreatedAt!.value = '2025-11-20T00:00:00.000Z';
      },
    ],
  ])(
    'tell what was named and what came of the newest try when %s: %s, %s',
    (_, named, beside, change) => {
      const findings = find(change);
      expect(findings).toHaveLength(2);
      expect(findings).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            rule: named,
            effect: 'provisioning-stopped',
          }),
          expect.objectContaining({
            rule: beside,
            severity: 'info',
            effect: 'not-known',
          }),
        ]),
      );
    },
  );

  it('count the days of a quarantine only for what Entra holds the job back for', () => {
    const [forbidden] = find(each => quarantine(each, 'refused', 'forbidden'));
    expect(forbidden).toMatchObject({
      title:
        'New people and changes do not arrive: AWS does not allow the requests of Entra.',
      detail: expect.stringContaining('Entra gives up and disables the job'),
    });
    expect(forbidden.since).toBe('2026-11-24T12:00:00.000Z');
  });

  it('believe a try on second sight, and the verdict of Entra at once', () => {
    const isBelieved = (change: Change) => {
      const federation = healthyFederation();
      change(federation);
      const outcomes = runRules({
        rules: credentialsRules,
        snapshot: snapshotOf(federation.facts),
        input: federation.input,
        logger: { error: jest.fn() },
      });
      const now = federation.input.now.toISOString();
      return trackFindings({ open: [], outcomes, now }).open.map(
        ({ confirmedAt }) => confirmedAt !== undefined,
      );
    };
    expect(
      isBelieved(({ facts }) => {
        facts.credentials.outcome = 'refused';
      }),
    ).toEqual([false]);
    expect(isBelieved(each => quarantine(each, 'refused', 'refused'))).toEqual([
      true,
    ]);
    const [verdict] = find(each => quarantine(each, 'refused', 'refused'));
    expect(verdict).toMatchObject({
      since: '2026-11-14T09:20:00.000Z',
      title:
        'New people and changes do not arrive: AWS has refused the provisioning token since 14 Nov 2026.',
      detail: expect.stringContaining(
        'Entra tries again on 24 Nov 2026, 17:00 UTC. Entra gives up and disables the job on 12 Dec 2026.',
      ),
      remedy: expect.stringContaining('copy both'),
    });
  });

  it('say that a refused token has ended, when the record says so, and do not say it twice', () => {
    const findings = find(federation => {
      tokenEndsIn(-3)(federation);
      federation.facts.credentials.outcome = 'refused';
    });
    expect(findings.map(({ title }) => title)).toEqual([
      'New people and changes do not arrive in AWS: the provisioning token ended on 21 Nov 2026.',
    ]);
    const early = find(federation => {
      tokenEndsIn(5)(federation);
      federation.facts.credentials.outcome = 'refused';
    });
    expect(early.map(({ rule }) => rule)).toEqual(['token-rejected']);
  });

  it('name the attribute that AWS cannot search by, and ask for no token', () => {
    const [finding] = find(federation => {
      quarantine(federation, 'matchingNotFilterable', 'matchingNotFilterable');
      federation.facts.mappings.mappings!.matching = [
        'emails[type eq "work"].value',
        'userName',
      ];
    });
    expect(finding.title).toContain('by emails[type eq "work"].value, which');
    expect(finding.remedyTemplate).toBeUndefined();
  });
});
