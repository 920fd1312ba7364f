import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from '../facts/day';
import { isSurelyPast, tokenEnd } from '../facts/tokenEnd';

/** By the record the token has ended, and AWS accepts the one that Entra has. */
export const tokenEndedByRecord = defineRule({
  id: 'token-ended-by-record',
  title: 'The recorded end of the SCIM token has passed',
  condition: 'CredentialsValid',
  reads: ['credentials'],
  reports: { TokenRecordOutdated: { severity: 'info', effect: 'none' } },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
  ],
  duringSetUp: true,
  inspect({ credentials: { outcome } }, { recorded, now, pages }) {
    const end = tokenEnd(recorded);
    if (!end || !isSurelyPast(end, now) || outcome !== 'accepted') return [];
    return [
      {
        reason: 'TokenRecordOutdated',
        title: `When the provisioning token ends is not known: by the record it ended on ${day(
          end,
        )}, yet AWS accepts the one that Entra has.`,
        detail:
          'Either the recorded day is wrong, or somebody has saved another token in Entra since.',
        remedy:
          'Look up in the AWS console when the token was created, and complete the federation with that day as "Token created on".',
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.awsSettings,
        source: `The record of ${recorded.tokenCreatedAt?.by}`,
      },
    ];
  },
});
