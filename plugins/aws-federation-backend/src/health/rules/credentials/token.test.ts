import { Change } from '../../../__testUtils__/changes';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { credentialsRules } from '.';

function tokenEndsIn(days: number): Change {
  return ({ input }) => {
    const created = new Date(input.now);
    created.setUTCDate(created.getUTCDate() + days - 365);
    input.recorded.tokenCreatedAt!.value = created.toISOString();
  };
}

describe('rules of the token', () => {
  it.each<[string, string, string, string, Change]>([
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
      'the recorded day has come, and nobody knows the hour',
      'token-ends-soon',
      'TokenEndsTomorrow',
      'will-stop',
      tokenEndsIn(-1),
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
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(findingsAfter(credentialsRules, change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it.each([
    [
      '2026-11-01T00:00:00.000Z',
      /^New people and changes do not arrive in AWS: the provisioning token ended on/,
    ],
    [
      '2026-11-24T11:00:00.000Z',
      /^New people and changes do not arrive: AWS refuses the provisioning token/,
    ],
  ])(
    'take a token that AWS accepted on %s for another one than the record',
    (acceptedAt, title) => {
      const refused = (outcome: 'refused' | 'unknown') =>
        findingsAfter(credentialsRules, federation => {
          tokenEndsIn(-3)(federation);
          Object.assign(federation.facts.credentials, { outcome, acceptedAt });
        });
      expect(refused('refused').map(each => each.title)).toEqual([
        expect.stringMatching(title),
      ]);
      expect(refused('unknown')[0].rule).toBe(
        acceptedAt > '2026-11-21' ? 'credentials-unclear' : 'token-rejected',
      );
    },
  );

  it('say that the end is by the record, and what to do when the token is another', () => {
    const [{ title, detail, remedy }] = findingsAfter(
      credentialsRules,
      tokenEndsIn(7),
    );
    expect(title).toBe(
      "By the portal's record, new people and changes stop arriving in AWS on 1 Dec 2026: the provisioning token ends then.",
    );
    expect(detail).toContain('saved in Entra by hand');
    expect(remedy).toContain('with that day as "Token created on"');
  });

  it('have the template wait while provisioning is paused on purpose', () => {
    const [{ reason, title, remedy }] = findingsAfter(
      credentialsRules,
      federation => {
        tokenEndsIn(7)(federation);
        federation.facts.job.job!.state = 'paused';
        federation.input.recorded.provisioningPause = {
          value: JSON.stringify({ reason: 'It is taken apart.' }),
          by: 'user:default/ada',
          at: federation.input.now.toISOString(),
        };
      },
    );
    expect(reason).toBe('TokenEndsInAWeek');
    expect(title).toBe(
      "Provisioning will not work if it is started again after 1 Dec 2026: by the portal's record, the provisioning token ends then.",
    );
    expect(remedy).toMatch(
      /^Create a second token.* Provisioning is paused on purpose, and the template starts it again: wait with it as long as the pause is to last\.$/,
    );
  });

  it.each<[string, Change]>([
    ['a token that ends in more than a quarter', tokenEndsIn(91)],
    [
      'the last day by the record of a token that nobody can try now',
      federation => {
        tokenEndsIn(-1)(federation);
        federation.facts.credentials = {};
      },
    ],
    [
      'the end by the record of a token that nobody can try now',
      federation => {
        tokenEndsIn(-3)(federation);
        federation.facts.credentials = {};
      },
    ],
  ])('find no fault with %s', (_, change) => {
    expect(findingsAfter(credentialsRules, change)).toEqual([]);
  });

  it('say that a refused token has ended, when the record says so, and do not say it twice', () => {
    const findings = findingsAfter(credentialsRules, federation => {
      tokenEndsIn(-3)(federation);
      federation.facts.credentials.outcome = 'refused';
    });
    expect(findings.map(({ title }) => title)).toEqual([
      'New people and changes do not arrive in AWS: the provisioning token ended on 21 Nov 2026.',
    ]);
    const early = findingsAfter(credentialsRules, federation => {
      tokenEndsIn(5)(federation);
      federation.facts.credentials.outcome = 'refused';
    });
    expect(early.map(({ rule }) => rule)).toEqual(['token-rejected']);
  });
});
