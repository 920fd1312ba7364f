import {
  defineRule,
  describeNameId,
  nameIdSourceOf,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { isNameIdKnown } from '../facts/isNameIdKnown';

/** `userName` comes from an attribute of which nothing shows that the NameID does too. */
export const nameIdNotSeen = defineRule({
  id: 'name-id-not-seen',
  title: 'Nothing shows what the NameID is',
  condition: 'SamlReady',
  reads: ['claims', 'mappings'],
  reports: {
    NameIdNotSeen: { severity: 'warning', effect: 'not-known' },
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
    if (agrees || isNameIdKnown(nameId, recorded)) return [];
    return [
      {
        reason: 'NameIdNotSeen',
        title: `Whether people can sign in is not known: userName in AWS comes from ${mapped}, and the portal cannot see whether the NameID does too.`,
        detail: `Entra sends ${describeNameId(
          nameId,
        )} as NameID, unless another claim was set in its portal, which Graph does not tell.`,
        remedy:
          'Sign in once. Complete the federation to have the NameID set by a claims mapping policy, which can be seen.',
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.entraSingleSignOn,
        source: 'Microsoft Graph, claims mapping policies',
      },
    ];
  },
});
