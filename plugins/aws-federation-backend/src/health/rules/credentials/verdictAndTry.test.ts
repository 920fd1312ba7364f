import { Change } from '../../../__testUtils__/changes';
import {
  findingsAfter,
  healthyFederation,
  HealthyFederation,
  snapshotOf,
} from '../../../__testUtils__/healthyFederation';
import { trackFindings } from '../../findings/trackFindings';
import { runRules } from '../../runRules';
import { credentialsRules } from '.';

type Outcome = HealthyFederation['facts']['credentials']['outcome'];

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

describe('rules of the verdict of Entra and of the newest try', () => {
  it.each<[string, string, string, string, Change]>([
    [
      'the try is younger than the verdict',
      'endpoint-wrong',
      'EndpointWrong',
      'provisioning-stopped',
      federation => quarantine(federation, 'refused', 'endpointWrong'),
    ],
    [
      'AWS has not answered for long',
      'scim-unreachable',
      'QuarantinedUnreachable',
      'provisioning-stopped',
      federation => quarantine(federation, 'unreachable', 'unreachable'),
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
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(findingsAfter(credentialsRules, change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
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
      const findings = findingsAfter(credentialsRules, change);
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
    const [forbidden] = findingsAfter(credentialsRules, each =>
      quarantine(each, 'refused', 'forbidden'),
    );
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
    const [verdict] = findingsAfter(credentialsRules, each =>
      quarantine(each, 'refused', 'refused'),
    );
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

  it('name the attribute that AWS cannot search by, and ask for no token', () => {
    const [finding] = findingsAfter(credentialsRules, federation => {
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
