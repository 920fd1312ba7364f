import {
  defineRule,
  describeNameId,
  nameIdSourceOf,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { correctNameId } from '../facts/correctNameId';
import { isNameIdKnown } from '../facts/isNameIdKnown';

/** Entra signs people in with another attribute than the one that became `userName`. */
export const nameIdDiffers = defineRule({
  id: 'name-id-differs',
  title: 'The NameID is not the userName',
  condition: 'SamlReady',
  reads: ['application', 'claims', 'mappings'],
  reports: {
    // For some both may be the same; nobody's attributes are read.
    NameIdDiffers: { severity: 'warning', effect: 'not-known', urgency: 'now' },
    NameIdUncertain: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
    'https://learn.microsoft.com/entra/identity-platform/reference-claims-customization',
  ],
  duringSetUp: false,
  inspect(
    {
      application: { application },
      claims: { nameId },
      mappings: { mappings },
    },
    { specification, recorded, pages },
  ) {
    if (!nameId || !mappings || !specification.provisioning) return [];
    const { userNameExpression } = mappings;
    // Without a mapping those who are in AWS keep the names that they have.
    const mapped =
      mappings.userNameSource ??
      (userNameExpression
        ? undefined
        : specification.provisioning.userNameAttribute);
    const found = describeNameId(nameId);
    const because = nameId.policyName
      ? `The claims mapping policy "${nameId.policyName}" of the application sets the NameID.`
      : 'The application has no claims mapping policy that sets the NameID.';
    const common = {
      remedyTemplate: 'complete-aws-federation' as const,
      source: 'Microsoft Graph, claims mapping policies and attribute mappings',
    };
    if (userNameExpression || (mapped && !nameId.source)) {
      return [
        {
          ...common,
          reason: 'NameIdUncertain',
          title: `Whether people can sign in is not known: Entra names them by ${found}, and userName in AWS comes from ${
            mapped ?? 'an expression'
          }.`,
          detail: `${because} AWS lets people in only if both are the same for them.`,
          remedy:
            'Sign in as one of them. Complete the federation to have both come from one attribute, which can be checked.',
        },
      ];
    }
    const agrees = !mapped || nameId.source === nameIdSourceOf(mapped);
    if (agrees || !isNameIdKnown(nameId, recorded, mapped)) return [];
    return [
      {
        ...common,
        reason: 'NameIdDiffers',
        title: `People can sign in only if both are the same for them: Entra names them by ${found}, and userName in AWS comes from ${mapped}.`,
        detail: because,
        remedyPage: pages.entraSingleSignOn,
        remedy: `${correctNameId(
          nameId,
          application,
        )} the federation again: it makes both come from the specified attribute.`,
      },
    ];
  },
});
