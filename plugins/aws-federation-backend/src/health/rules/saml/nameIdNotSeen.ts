import {
  defineRule,
  describeNameId,
  nameIdSourceOf,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { isNameIdKnown } from '../facts/isNameIdKnown';
import { checkPortalClaim } from '../facts/checkPortalClaim';

/** `userName` comes from an attribute of which nothing shows that the NameID does too. */
export const nameIdNotSeen = defineRule({
  id: 'name-id-not-seen',
  title: 'Nothing shows what the NameID is',
  condition: 'SamlReady',
  reads: ['claims', 'mappings'],
  reports: {
    NameIdNotSeen: { severity: 'warning', effect: 'not-known' },
    NameIdPolicyGone: {
      severity: 'warning',
      effect: 'not-known',
      urgency: 'now',
    },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/saml-claims-customization',
    'https://learn.microsoft.com/entra/identity-platform/reference-claims-customization',
  ],
  duringSetUp: false,
  inspect(
    { claims: { nameId }, mappings: { mappings } },
    { specification, recorded, pages },
  ) {
    const mapped = mappings?.userNameSource;
    if (!nameId || !mapped || !specification.provisioning) return [];
    const agrees = nameId.source === nameIdSourceOf(mapped);
    if (agrees || isNameIdKnown(nameId, recorded, mapped)) return [];
    const common = {
      detail: `Entra sends ${describeNameId(
        nameId,
      )} as NameID, unless another claim was set in its portal, which Graph does not tell.`,
      remedyTemplate: 'complete-aws-federation' as const,
      remedyPage: pages.entraSingleSignOn,
      source: 'Microsoft Graph, claims mapping policies',
    };
    const wanted = specification.provisioning.userNameAttribute;
    // For such an attribute the templates assign one.
    if (wanted === mapped && recorded.tokenCreatedAt) {
      return [
        {
          ...common,
          reason: 'NameIdPolicyGone',
          title: `Whether people can sign in is not known: userName in AWS comes from ${mapped}, and the application has no claims mapping policy any more that makes the NameID come from it.`,
          remedy:
            'Complete the federation again, which assigns the claims mapping policy.',
        },
      ];
    }
    return [
      {
        ...common,
        reason: 'NameIdNotSeen',
        title: `Whether people can sign in is not known: userName in AWS comes from ${mapped}, and the portal cannot see whether the NameID does too.`,
        remedy:
          wanted === 'userPrincipalName'
            ? `Sign in once. To have userName come from the user principal name again: ${checkPortalClaim} Then complete the federation.`
            : 'Sign in once. Complete the federation to have the NameID set by a claims mapping policy, which can be seen.',
      },
    ];
  },
});
