import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from '../facts/day';
import { daysUntil } from '../facts/daysUntil';
import { endStage, endTraits } from '../facts/endStage';
import { isPausedOnPurpose } from '../facts/pauseInForce';
import { isSurelyPast, tokenEnd } from '../facts/tokenEnd';

/** The SCIM token ends soon, by its recorded creation, and may be another by now. Of one that AWS refuses others speak. */
export const tokenEndsSoon = defineRule({
  id: 'token-ends-soon',
  title: 'The SCIM token ends soon',
  condition: 'CredentialsValid',
  reads: ['credentials', 'job'],
  reports: {
    TokenEndsInAQuarter: endTraits.InAQuarter,
    TokenEndsInAMonth: endTraits.InAMonth,
    TokenEndsInAWeek: endTraits.InAWeek,
    TokenEndsTomorrow: endTraits.Tomorrow,
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/rotate-token.html',
  ],
  duringSetUp: true,
  inspect({ credentials: { outcome }, job }, { recorded, now, pages }) {
    const end = tokenEnd(recorded);
    // On the last day nobody knows the hour.
    const stage =
      end &&
      (endStage(end, now) ??
        (outcome === 'accepted' &&
          daysUntil(end, now) <= 0 &&
          !isSurelyPast(end, now) &&
          'Tomorrow'));
    if (!stage || outcome === 'refused' || outcome === 'endpointWrong') {
      return [];
    }
    const hasPassed = daysUntil(end, now) <= 0;
    const title = isPausedOnPurpose(job.job, { recorded, now })
      ? `Provisioning will not work if it is started again after ${day(
          end,
        )}: by the portal's record, the provisioning token ends then.`
      : `By the portal's record, new people and changes ${
          hasPassed ? 'are about to stop' : 'stop'
        } arriving in AWS${
          hasPassed ? '' : ` on ${day(end)}`
        }: the provisioning token ${
          hasPassed ? `ends around ${day(end)}` : 'ends then'
        }.`;
    return [
      {
        title,
        reason: `TokenEnds${stage}`,
        detail:
          'AWS holds two tokens at a time, so the change interrupts nothing. No API tells when a token ends: a token that somebody has saved in Entra by hand since is not in the record.',
        remedy:
          'Create a second token in the AWS console, complete the federation with it, then delete the old one. If somebody has replaced the token by hand, look up in the AWS console when it was created, and complete the federation with that day as "Token created on" instead.',
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.awsSettings,
        source: `The record of ${recorded.tokenCreatedAt?.by}`,
      },
    ];
  },
});
