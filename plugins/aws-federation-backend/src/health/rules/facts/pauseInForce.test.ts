import { Change } from '../../../__testUtils__/changes';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { credentialsRules } from '../credentials';
import { mappingsRules } from '../mappings';
import { peopleRules } from '../people';

const waiting =
  ' Provisioning is paused on purpose, and the template starts it again: wait with it as long as the pause is to last.';

const rules = [...credentialsRules, ...mappingsRules, ...peopleRules];

/** Paused an hour ago as it is meant, and then this. */
function whilePaused(change: Change): Change {
  return federation => {
    const { input, facts } = federation;
    const job = facts.job.job!;
    job.state = 'paused';
    job.lastCycleBeganAt = '2026-11-24T10:30:00.000Z';
    input.recorded.provisioningPause = {
      value: JSON.stringify({ reason: 'The tenant moves.' }),
      by: 'user:default/ada',
      at: '2026-11-24T11:00:00.000Z',
    };
    change(federation);
  };
}

const refusedAs =
  (outcome: 'refused' | 'forbidden' | 'unreachable' | 'unknown'): Change =>
  ({ facts }) => {
    facts.credentials.outcome = outcome;
  };

describe('what stops provisioning, while it is paused on purpose', () => {
  it.each<[string, string, Change]>([
    ['AWS refuses the token', 'TokenRejectedWhilePaused', refusedAs('refused')],
    [
      'AWS does not allow Entra',
      'EntraNotAllowedWhilePaused',
      refusedAs('forbidden'),
    ],
    [
      'the endpoint is none',
      'EndpointWrongWhilePaused',
      ({ facts }) => {
        facts.credentials.outcome = 'endpointWrong';
      },
    ],
    [
      'AWS cannot search by what is matched',
      'MatchingNotFilterableWhilePaused',
      ({ facts }) => {
        facts.credentials.outcome = 'matchingNotFilterable';
      },
    ],
    [
      'Entra has no credentials',
      'SecretsMissingWhilePaused',
      ({ facts }) => {
        facts.settings.keys = [];
      },
    ],
    [
      'the mapping of people is off',
      'PeopleMappingOffWhilePaused',
      ({ facts }) => {
        facts.mappings.mappings!.people.enabled = false;
      },
    ],
  ])('is told as a risk when %s: %s', (_, reason, change) => {
    const found = findingsAfter(rules, whilePaused(change));
    expect(found).toEqual([
      expect.objectContaining({
        reason,
        severity: 'warning',
        effect: 'at-risk',
      }),
    ]);
    const [{ title, remedy, remedyTemplate }] = found;
    expect(title).toMatch(
      /^Provisioning will not work when it is started again: /,
    );
    expect(remedy.includes(waiting)).toBe(
      remedyTemplate === 'complete-aws-federation',
    );
  });

  it.each([
    ['unreachable', 'ScimUnreachable'],
    ['unknown', 'CredentialsUnclear'],
  ] as const)('is not known when the try is %s: %s', (outcome, reason) => {
    expect(findingsAfter(rules, whilePaused(refusedAs(outcome)))).toEqual([
      expect.objectContaining({
        reason,
        title: expect.stringMatching(
          /^Whether provisioning will work when it is started again cannot be told: /,
        ),
      }),
    ]);
  });

  it('is told by each part of it alone where nothing arrives', () => {
    const nothing: Change = ({ facts }) => {
      Object.assign(facts.mappings.mappings!.people, {
        creates: false,
        updates: false,
        deletes: true,
      });
      facts.provisioningLog.unsent = [
        {
          sourceId: 'one',
          kind: 'user',
          outcome: 'failed',
          cause: 'awsTrouble',
          write: 'change',
          observedAt: '2026-11-24T10:30:00.000Z',
          since: '2026-11-24T06:00:00.000Z',
        },
      ];
    };
    const reasons = (change: Change) =>
      findingsAfter(rules, change).map(({ reason }) => reason);
    expect(reasons(nothing)).toContain('NothingArrives');
    expect(reasons(whilePaused(nothing))).not.toContain('NothingArrives');
  });

  it.each<[string, Change]>([
    [
      'its end has passed',
      ({ input }) => {
        input.recorded.provisioningPause!.value = JSON.stringify({
          reason: 'The tenant moves.',
          until: '2026-11-24T11:30:00.000Z',
        });
      },
    ],
    [
      'somebody started the job since',
      ({ facts }) => {
        facts.job.job!.lastCycleBeganAt = '2026-11-24T11:40:00.000Z';
      },
    ],
  ])('has stopped it when %s', (_, change) => {
    expect(
      findingsAfter(
        rules,
        whilePaused(federation => {
          change(federation);
          refusedAs('refused')(federation);
        }),
      ),
    ).toEqual([expect.objectContaining({ reason: 'TokenRejected' })]);
  });
});
