import { Rule } from './Rule';

/** The application does not sign people in with SAML. */
export const samlMode: Rule = {
  id: 'saml-mode',
  duringSetUp: false,
  inspect({ snapshot, specification }) {
    const principal = snapshot.application.ok
      ? snapshot.application.value.servicePrincipal
      : undefined;
    if (!principal || principal.preferredSingleSignOnMode === 'saml') return [];
    return [
      {
        rule: this.id,
        condition: 'SamlReady',
        severity: 'critical',
        reason: 'NotSaml',
        title: `Nobody can sign in: the single sign-on mode of "${
          specification.application.displayName
        }" is ${
          principal.preferredSingleSignOnMode || 'not set'
        } instead of SAML.`,
        remedy: 'Complete the federation again, it sets the mode to SAML.',
        remedyTemplate: 'complete-aws-federation',
        evidence: {
          source: `Microsoft Graph, service principal ${principal.id}`,
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
