import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { credentialTrouble } from '../facts/credentialTrouble';
import { day } from '../facts/day';
import { daysUntil } from '../facts/daysUntil';
import { quarantineOutlook } from '../facts/quarantineOutlook';
import { sentences } from '../facts/sentences';
import { tokenEnd } from '../facts/tokenEnd';
import { triedBy } from '../facts/triedBy';

/**
 * AWS refuses endpoint and token. It answers so also while it has trouble of its own: one
 * try is not believed, Entra's own verdict is.
 */
export const tokenRejected = defineRule({
  id: 'token-rejected',
  title: 'AWS refuses the SCIM endpoint and token',
  condition: 'CredentialsValid',
  reads: ['credentials', 'job'],
  reports: {
    TokenRejected: { severity: 'critical', effect: 'provisioning-stopped' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
    'https://docs.aws.amazon.com/cli/latest/reference/identitystore/describe-identity-store.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: true,
  inspect(facts, { recorded, now, pages }) {
    const trouble = credentialTrouble(facts, { recorded, now });
    if (trouble?.failure !== 'refused') return [];
    const { quarantine } = trouble;
    const since = quarantine?.beganAt;
    const end = tokenEnd(recorded);
    const ended = end && daysUntil(end, now) <= 0 ? end : undefined;
    return [
      {
        reason: 'TokenRejected',
        title: ended
          ? `New people and changes do not arrive in AWS: the provisioning token ended on ${day(
              ended,
            )}.`
          : `New people and changes do not arrive: AWS ${
              since
                ? `has refused the provisioning token since ${day(since)}`
                : 'refuses the provisioning token'
            }.`,
        detail: sentences(
          !ended &&
            'An ended token, a deleted one, and an endpoint from before automatic provisioning was switched off and on look the same, and to Entra sometimes also a SCIM allow list in IAM Identity Center that lacks its addresses.',
          'AWS refuses every token when its identity source is no longer the external identity provider, which no API tells; then nobody can sign in through Entra either.',
          quarantine && quarantineOutlook(quarantine, now),
        ),
        remedy:
          'Look at Settings, Identity source, in the AWS console. If it is not the external identity provider, federate the organization again. If it is, create a new token there, copy both, the SCIM endpoint and the token, and complete the federation with them; where AWS refuses that one too, see whether the SCIM allow list of IAM Identity Center has the addresses of Entra.',
        remedyTemplate: 'complete-aws-federation',
        remedyPage: {
          title: 'Settings of IAM Identity Center',
          url: pages.awsSettings,
        },
        since,
        certain: Boolean(quarantine),
        source: triedBy(facts.job, quarantine),
      },
    ];
  },
});
