import {
  defineRule,
  describeNameId,
  nameIdSourceOf,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { correctNameId } from '../facts/correctNameId';
import { isNameIdKnown } from '../facts/isNameIdKnown';

const otherNames = {
  principalName: 'user principal names',
  mail: 'mail addresses',
};

/** Whom Entra signs in AWS knows by other names, whatever the mappings say by now. */
export const nobodyByThatName = defineRule({
  id: 'nobody-by-that-name',
  title: 'AWS has nobody by the name that Entra sends',
  condition: 'UsersInSync',
  reads: ['signInNames', 'users', 'application', 'claims', 'job', 'mappings'],
  reports: {
    NobodyByThatName: { severity: 'critical', effect: 'sign-in-stopped' },
    NobodySeenByThatName: {
      severity: 'warning',
      effect: 'not-known',
      urgency: 'now',
    },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
    'https://learn.microsoft.com/entra/identity-platform/reference-claims-customization',
    'https://github.com/MicrosoftDocs/azure-docs/issues/10253',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  throughApplication: true,
  inspect(
    {
      signInNames: { known },
      users: { enabled, enabledProvisioned },
      application: { application },
      claims: { nameId },
      job: { job },
      mappings: { mappings },
    },
    { specification, recorded, pages },
  ) {
    const wanted = specification.provisioning?.userNameAttribute;
    if (!known || known === 'nameId' || !nameId?.source || !wanted) return [];
    // Whether anybody whom AWS would let in came from Entra other rules tell.
    const isTold = mappings?.sendsExternalId || !job?.initialCycleEnded;
    if (!enabled || (!enabledProvisioned && isTold)) return [];

    const mapped = mappings?.userNameSource;
    const isKnown = isNameIdKnown(nameId, recorded, mapped);
    // Where the two differ, the claim that Graph does not tell is the more likely one.
    if (!isKnown && mapped && nameIdSourceOf(mapped) !== nameId.source) {
      return [];
    }
    const names = describeNameId(nameId);
    const common = {
      // Either the NameID is not the one that is specified, or the names in AWS are old.
      ...(nameId.source === nameIdSourceOf(wanted)
        ? {
            remedy:
              'Complete the federation again, which maps userName as specified; then choose Restart provisioning in Entra, which sends everybody again, and look in the provisioning logs at those who are refused.',
            remedyPage: pages.entraProvisioning,
          }
        : {
            remedy: `${correctNameId(
              nameId,
              application,
            )} the federation again: it makes NameID and userName come from the specified attribute.`,
            remedyPage: pages.entraSingleSignOn,
          }),
      remedyTemplate: 'complete-aws-federation' as const,
      source:
        'IAM Identity Center, identitystore GetUserId and ListUsers; Microsoft Graph, those who have the application',
    };
    return isKnown && known === 'none'
      ? [
          {
            ...common,
            reason: 'NobodyByThatName',
            title: `Nobody can sign in: Entra names people by ${names}, and no enabled user in AWS has such a name of anybody who is to sign in.`,
            detail:
              'AWS lets in only a user whose userName is exactly that name. After a change of names in Entra the next cycle may bring them to AWS.',
          },
        ]
      : [
          {
            ...common,
            reason: 'NobodySeenByThatName',
            title: `Whether anybody can sign in is not known: as far as Graph tells, Entra names people by ${names}, and no enabled user in AWS has such a name of anybody who is to sign in.`,
            detail:
              known === 'none'
                ? 'Only a claim that was set in the Entra portal, which Graph does not tell, could send the names that AWS knows.'
                : `Users in AWS have the ${otherNames[known]}, which Entra may send instead when sign-in begins at AWS.`,
          },
        ];
  },
});
