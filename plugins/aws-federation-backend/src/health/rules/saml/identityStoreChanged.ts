import { Rule } from './Rule';

/** AWS has another identity store than the one whose metadata was specified. */
export const identityStoreChanged: Rule = {
  id: 'identity-store-changed',
  duringSetUp: true,
  inspect({ snapshot, specification }) {
    const current = snapshot.instance.ok
      ? snapshot.instance.value.instance?.identityStoreId
      : undefined;
    const specified = specification.saml?.entityId.match(/\bd-[0-9a-z]+/)?.[0];
    if (!current || !specified || current === specified) return [];
    return [
      {
        rule: this.id,
        condition: 'SamlReady',
        severity: 'critical',
        reason: 'IdentityStoreChanged',
        title: `Nobody can sign in: AWS's identity store is now ${current}, Entra still speaks to ${specified}.`,
        detail:
          'A change of the identity source gives AWS a new identity store; users and assignments of the old one are gone.',
        remedy:
          "Download AWS's metadata again and complete the federation with it.",
        remedyTemplate: 'complete-aws-federation',
        evidence: {
          source: 'IAM Identity Center, ListInstances',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
