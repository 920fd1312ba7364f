import { Rule } from './Rule';

/** Several applications carry the specified name, so it cannot be told which one counts. */
export const applicationAmbiguous: Rule = {
  id: 'application-ambiguous',
  duringSetUp: true,
  inspect({ snapshot, specification }) {
    if (!snapshot.application.ok) return [];
    const { candidates } = snapshot.application.value;
    if (candidates.length < 2) return [];
    const { displayName } = specification.application;
    return [
      {
        rule: this.id,
        condition: 'ApplicationReady',
        severity: 'critical',
        reason: 'ApplicationAmbiguous',
        title: `Sign-in cannot be checked: ${candidates.length} enterprise applications are named "${displayName}".`,
        detail: `Their application ids are ${candidates
          .map(candidate => candidate.appId)
          .join(', ')}.`,
        remedy:
          'Rename or delete in Entra every one of them that AWS does not use, then check again.',
        evidence: {
          source: 'Microsoft Graph, applications',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
