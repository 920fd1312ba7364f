import { PeopleFacts } from '@aws-federation/backstage-plugin-aws-federation-node';
import { explainFailure } from './explainFailure';
import { Rule } from './Rule';

/** Single people cannot be sent to AWS. Grouped by cause, for each has its own remedy. */
export const peopleFailing: Rule = {
  id: 'people-failing',
  duringSetUp: true,
  inspect({ snapshot }) {
    if (!snapshot.people.ok) return [];
    const groups = byCause(snapshot.people.value.failures);
    return [...groups].map(([cause, failures]) => {
      const [latest] = failures;
      return {
        rule: this.id,
        condition: 'UsersInSync' as const,
        severity: 'warning' as const,
        reason: 'PeopleFailing',
        title: `${
          failures.length === 1 ? '1 person' : `${failures.length} people`
        } cannot be sent to AWS: ${cause}.`,
        detail: latest.reason.startsWith(cause)
          ? undefined
          : `Entra's log says: ${withoutAnswerBody(latest.reason)}`,
        remedy: explainFailure(latest.reason).remedy,
        affected: failures.length,
        evidence: {
          source: "Entra's provisioning logs",
          observedAt: latest.observedAt,
          requestId: latest.requestId,
        },
      };
    });
  },
};

/** Entra appends AWS's whole answer, which only repeats the message. */
function withoutAnswerBody(reason: string): string {
  return reason.replace(/\s*Web Response:.*$/s, '');
}

/** Newest first, so an older failure of the same person is history. */
function byCause(failures: PeopleFacts['failures']) {
  const groups = new Map<string, PeopleFacts['failures']>();
  const seen = new Set<string>();
  for (const failure of failures) {
    if (seen.has(failure.sourceId)) continue;
    seen.add(failure.sourceId);
    const { cause } = explainFailure(failure.reason);
    groups.set(cause, [...(groups.get(cause) ?? []), failure]);
  }
  return groups;
}
