import { Rule } from './Rule';

/** The specified enterprise application, or its service principal, is gone. */
export const applicationMissing: Rule = {
  id: 'application-missing',
  duringSetUp: false,
  inspect({ snapshot, specification }) {
    if (!snapshot.application.ok) return [];
    const { application, candidates, servicePrincipal } =
      snapshot.application.value;
    if (candidates.length > 1 || (application && servicePrincipal)) return [];
    const { displayName } = specification.application;
    return [
      {
        rule: this.id,
        condition: 'ApplicationReady',
        severity: 'critical',
        reason: 'ApplicationMissing',
        title: `Nobody can sign in: the enterprise application "${displayName}" does not exist in Entra.`,
        detail: application
          ? 'Its app registration is there, but its service principal is missing.'
          : undefined,
        remedy: application
          ? `Delete the app registration "${displayName}" in Entra, then federate the organization again.`
          : 'Restore it from the deleted applications in Entra, or federate the organization again.',
        remedyTemplate: 'federate-aws-organization',
        evidence: {
          source: 'Microsoft Graph, applications',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
