import {
  defineRule,
  withNewEndpoint,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { credentialTrouble } from '../facts/credentialTrouble';
import { day } from '../facts/day';
import { endedByRecord } from '../facts/endedByRecord';
import { quarantineOutlook } from '../facts/quarantineOutlook';
import { sentences } from '../facts/sentences';
import { stoppedUnlessPaused } from '../facts/stoppedUnlessPaused';
import { toldByEntra } from '../facts/toldByEntra';

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
    TokenRejectedWhilePaused: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
    'https://docs.aws.amazon.com/cli/latest/reference/identitystore/describe-identity-store.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: true,
  inspect(facts, { recorded, now, pages }) {
    const trouble = credentialTrouble('refused', facts, { recorded, now });
    if (!trouble) return [];
    const { quarantine, verdict } = trouble;
    const since = verdict?.beganAt;
    const ended = endedByRecord(facts.credentials, { recorded, now });
    const looksTheSame =
      !ended &&
      'An ended token, a deleted one, an endpoint from before automatic provisioning was switched off and on, and an identity source that is no longer the external identity provider look the same. In the last case nobody can sign in through Entra either.';
    return [
      stoppedUnlessPaused(
        {
          stopped: {
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
              looksTheSame,
              quarantine && quarantineOutlook(quarantine, now),
            ),
          },
          whilePaused: {
            reason: 'TokenRejectedWhilePaused',
            cause: ended
              ? `the provisioning token ended on ${day(ended)}`
              : 'AWS refuses the provisioning token',
            detail: looksTheSame || undefined,
          },
          remedy: `Create a new token in the settings of IAM Identity Center, copy both, the SCIM endpoint and the token, and complete the federation with them${withNewEndpoint}. If the settings offer to enable automatic provisioning instead, look at the identity source there: where it is still the external identity provider, enable it first; where it is not, federate the organization again. If AWS refuses the new token too, see whether its SCIM allow list has the addresses of Entra.`,
          remedyTemplate: 'complete-aws-federation',
          remedyPage: pages.awsSettings,
          ...toldByEntra(facts.job, verdict),
        },
        facts.job.job,
        { recorded, now },
      ),
    ];
  },
});
