import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { anotherJobRuns } from '../facts/anotherJobRuns';
import { credentialTrouble } from '../facts/credentialTrouble';
import { quarantineOutlook } from '../facts/quarantineOutlook';
import { sentences } from '../facts/sentences';
import { stoppedUnlessPaused } from '../facts/stoppedUnlessPaused';
import { toldByEntra } from '../facts/toldByEntra';

/**
 * Entra tries endpoint and token with a search for the matching attribute, and AWS cannot
 * search by that one. A new token changes nothing.
 */
export const matchingNotFilterable = defineRule({
  id: 'matching-not-filterable',
  title: 'AWS cannot search by the matching attribute',
  condition: 'CredentialsValid',
  reads: ['credentials', 'job', 'mappings'],
  reports: {
    MatchingNotFilterable: {
      severity: 'critical',
      effect: 'provisioning-stopped',
    },
    MatchingNotFilterableInOneJob: { severity: 'warning', effect: 'at-risk' },
    MatchingNotFilterableWhilePaused: {
      severity: 'warning',
      effect: 'at-risk',
    },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-provisioning-tutorial',
    'https://docs.aws.amazon.com/singlesignon/latest/developerguide/listusers.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: true,
  inspect(facts, { recorded, now, pages }) {
    const trouble = credentialTrouble('matchingNotFilterable', facts, {
      recorded,
      now,
    });
    if (!trouble) return [];
    const { quarantine, verdict } = trouble;
    const isOfOneJob = anotherJobRuns(facts.job);
    const wrong = (facts.mappings.mappings?.matching ?? []).filter(
      attribute => attribute !== 'userName' && attribute !== 'externalId',
    );
    const cause = `Entra looks people up by ${
      wrong.join(' and ') || 'an attribute'
    }, which AWS cannot search by`;
    const notTheToken =
      'Entra says that the credentials are wrong; they are not, and a new token changes nothing.';
    return [
      stoppedUnlessPaused(
        {
          stopped: {
            reason: isOfOneJob
              ? 'MatchingNotFilterableInOneJob'
              : 'MatchingNotFilterable',
            title: `New people and changes ${
              isOfOneJob
                ? 'arrive in AWS only as long as another provisioning job runs'
                : 'do not arrive in AWS'
            }: ${cause}.`,
            detail: sentences(
              notTheToken,
              quarantine && quarantineOutlook(quarantine, now),
            ),
          },
          whilePaused: {
            reason: 'MatchingNotFilterableWhilePaused',
            cause,
            detail: notTheToken,
          },
          remedy:
            'Make userName the only matching attribute in the attribute mappings of users, then choose Restart provisioning.',
          remedyPage: pages.entraProvisioning,
          ...toldByEntra(facts.job, verdict),
        },
        facts.job.job,
        { recorded, now },
      ),
    ];
  },
});
