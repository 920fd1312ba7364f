import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { tokenEnd } from '../facts/tokenEnd';

/** AWS accepts the token, and nobody has said when it was created. */
export const tokenEndUnknown = defineRule({
  id: 'token-end-unknown',
  title: 'Nobody knows when the SCIM token ends',
  condition: 'CredentialsValid',
  reads: ['credentials'],
  reports: { TokenEndUnknown: { severity: 'info', effect: 'none' } },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
  ],
  duringSetUp: false,
  inspect({ credentials: { outcome } }, { recorded, pages }) {
    if (outcome !== 'accepted' || tokenEnd(recorded)) return [];
    return [
      {
        reason: 'TokenEndUnknown',
        title:
          'The portal cannot warn before the provisioning token ends: nobody has recorded when it was created.',
        detail:
          'AWS gives a token one year, and no API tells its age. AWS itself warns in its console and in AWS Health, in the last 90 days.',
        remedy:
          'Look up in the AWS console when the token was created, and complete the federation with that day as "Token created on".',
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.awsSettings,
        source: 'The recorded facts of the federation',
      },
    ];
  },
});
