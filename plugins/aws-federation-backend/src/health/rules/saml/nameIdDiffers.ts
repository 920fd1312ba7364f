import {
  describeNameId,
  nameIdSourceOf,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { Rule } from './Rule';

/**
 * Entra signs people in with another attribute than the one that became `userName`. When
 * only the mapping differs from the specification, its own rule says so.
 */
export const nameIdDiffers: Rule = {
  id: 'name-id-differs',
  duringSetUp: false,
  inspect({ snapshot, specification, recorded }) {
    if (!snapshot.application.ok || !snapshot.provisioning.ok) return [];
    const { nameId, servicePrincipal } = snapshot.application.value;
    const mapped = snapshot.provisioning.value.mapping?.userNameSource;
    const wanted = specification.provisioning?.userNameAttribute;
    if (!nameId || !mapped || !wanted) return [];
    const agrees = nameId.source === nameIdSourceOf(mapped);
    const isRight = nameId.source === nameIdSourceOf(wanted);
    if (agrees || isRight) return [];

    const found = describeNameId(nameId);
    const common = {
      rule: this.id,
      condition: 'SamlReady' as const,
      remedyTemplate: 'complete-aws-federation' as const,
      evidence: {
        source: `Microsoft Graph, claims mapping policies of service principal ${servicePrincipal?.id}`,
        observedAt: snapshot.observedAt,
      },
    };
    // Graph v1.0 does not tell a NameID that was set in the Entra portal. Where the
    // templates saved the token, they also set the NameID: there it is gone.
    if (!nameId.policyName && !recorded.tokenCreatedAt) {
      return [
        {
          ...common,
          severity: 'warning',
          reason: 'NameIdNotSeen',
          title: `People may be unable to sign in: userName in AWS comes from ${mapped}, and nothing shows that the NameID does too.`,
          detail: `Entra sends ${found} as NameID, unless another claim was set in its portal, which Graph does not tell.`,
          remedy:
            'Try to sign in. Complete the federation to have the NameID set by a claims mapping policy, which can be seen.',
        },
      ];
    }
    return [
      {
        ...common,
        severity: 'critical',
        reason: 'NameIdDiffers',
        title: `People cannot sign in: Entra names them by ${found}, and userName in AWS comes from ${mapped}.`,
        detail: nameId.policyName
          ? `The claims mapping policy "${nameId.policyName}" of the application sets the NameID.`
          : 'The application has no claims mapping policy that sets the NameID.',
        remedy: 'Complete the federation again, it sets the NameID.',
      },
    ];
  },
};
