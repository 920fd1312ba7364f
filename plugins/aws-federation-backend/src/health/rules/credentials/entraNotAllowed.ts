import {
  defineRule,
  withNewEndpoint,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { credentialTrouble } from '../facts/credentialTrouble';
import { day } from '../facts/day';
import { quarantineOutlook } from '../facts/quarantineOutlook';
import { sentences } from '../facts/sentences';
import { stoppedUnlessPaused } from '../facts/stoppedUnlessPaused';
import { toldByEntra } from '../facts/toldByEntra';

/** AWS answers 403 to Entra: whoever asks is not allowed to, whatever the token. */
export const entraNotAllowed = defineRule({
  id: 'entra-not-allowed',
  title: 'AWS does not allow the requests of Entra',
  condition: 'CredentialsValid',
  reads: ['credentials', 'job'],
  reports: {
    EntraNotAllowed: { severity: 'critical', effect: 'provisioning-stopped' },
    EntraNotAllowedWhilePaused: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/developerguide/listusers.html',
    'https://docs.aws.amazon.com/cli/latest/reference/identitystore/describe-identity-store.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: true,
  inspect(facts, { recorded, now, pages }) {
    const trouble = credentialTrouble('forbidden', facts, { recorded, now });
    if (!trouble) return [];
    const { quarantine, verdict } = trouble;
    const since = verdict?.beganAt;
    const why =
      'AWS answers 403, and to a token that it does not accept it answers 401. The SCIM allow list in IAM Identity Center may lack the addresses of Entra.';
    return [
      stoppedUnlessPaused(
        {
          stopped: {
            reason: 'EntraNotAllowed',
            title: `New people and changes do not arrive: AWS ${
              since
                ? `has not allowed the requests of Entra since ${day(since)}`
                : 'does not allow the requests of Entra'
            }.`,
            detail: sentences(
              why,
              quarantine && quarantineOutlook(quarantine, now),
            ),
          },
          whilePaused: {
            reason: 'EntraNotAllowedWhilePaused',
            cause: 'AWS does not allow the requests of Entra',
            detail: why,
          },
          remedy: `Allow the addresses of Entra in the network settings of the identity store, then complete the federation, which has Entra try at once. If they are allowed already, complete it with a new token and its endpoint${withNewEndpoint}.`,
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
