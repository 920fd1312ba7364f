import { Rule } from './Rule';

/** Single people cannot be sent to AWS. Grouped by cause, for each has its own remedy. */
export const peopleFailing: Rule = {
  id: 'people-failing',
  duringSetUp: true,
  inspect({ snapshot }) {
    if (!snapshot.people.ok) return [];
    const causes = new Map<
      string,
      { ids: Set<string>; observedAt: string; requestId?: string }
    >();
    const seen = new Set<string>();
    for (const failure of snapshot.people.value.failures) {
      // Newest first: an older failure of the same person is history.
      if (seen.has(failure.sourceId)) continue;
      seen.add(failure.sourceId);
      const reason = failure.reason.replace(/[.\s]+$/, '');
      const cause = causes.get(reason) ?? {
        ids: new Set<string>(),
        observedAt: failure.observedAt,
        requestId: failure.requestId,
      };
      cause.ids.add(failure.sourceId);
      causes.set(reason, cause);
    }
    return [...causes].map(([reason, { ids, observedAt, requestId }]) => ({
      rule: this.id,
      condition: 'UsersInSync' as const,
      severity: 'warning' as const,
      reason: 'PeopleFailing',
      title: `${
        ids.size === 1 ? '1 person' : `${ids.size} people`
      } cannot be sent to AWS: ${reason}.`,
      remedy: /surname|familyName|givenName|displayName|given name/i.test(
        reason,
      )
        ? 'Fill in the attribute in Entra, or map it with a fallback; the next cycle sends them.'
        : 'Mend the cause in Entra or AWS; the next cycle sends them.',
      affected: ids.size,
      evidence: {
        source: "Entra's provisioning logs",
        observedAt,
        requestId,
      },
    }));
  },
};
