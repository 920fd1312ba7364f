import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { credentialTrouble } from '../facts/credentialTrouble';
import { quarantineOutlook } from '../facts/quarantineOutlook';
import { sentences } from '../facts/sentences';
import { triedBy } from '../facts/triedBy';

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
    const wrong = (facts.mappings.mappings?.matching ?? []).filter(
      attribute => attribute !== 'userName' && attribute !== 'externalId',
    );
    return [
      {
        reason: 'MatchingNotFilterable',
        title: `New people and changes do not arrive in AWS: Entra looks them up by ${
          wrong.join(' and ') || 'an attribute'
        }, which AWS cannot search by.`,
        detail: sentences(
          'Entra says that the credentials are wrong; they are not, and a new token changes nothing.',
          quarantine && quarantineOutlook(quarantine, now),
        ),
        remedy:
          'Make userName the only matching attribute in the attribute mappings of users, then choose Restart provisioning.',
        remedyPage: {
          title: 'Provisioning in Entra',
          url: pages.entraProvisioning,
        },
        since: verdict?.beganAt,
        certain: Boolean(verdict),
        source: triedBy(facts.job, verdict),
      },
    ];
  },
});
