import {
  defineRule,
  withNewEndpoint,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { credentialTrouble } from '../facts/credentialTrouble';
import { quarantineOutlook } from '../facts/quarantineOutlook';
import { stoppedUnlessPaused } from '../facts/stoppedUnlessPaused';
import { toldByEntra } from '../facts/toldByEntra';

/** The address that Entra has saved is none of a SCIM endpoint. */
export const endpointWrong = defineRule({
  id: 'endpoint-wrong',
  title: 'The SCIM endpoint in Entra is none',
  condition: 'CredentialsValid',
  reads: ['credentials', 'job'],
  reports: {
    EndpointWrong: { severity: 'critical', effect: 'provisioning-stopped' },
    EndpointWrongWhilePaused: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
  ],
  confirm: { minutes: 2 },
  duringSetUp: true,
  inspect(facts, { recorded, now, pages }) {
    const trouble = credentialTrouble('endpointWrong', facts, {
      recorded,
      now,
    });
    if (!trouble) return [];
    const { quarantine, verdict } = trouble;
    const cause =
      'the address that Entra has saved is not a SCIM endpoint of AWS';
    return [
      stoppedUnlessPaused(
        {
          stopped: {
            reason: 'EndpointWrong',
            title: `New people and changes do not arrive in AWS: ${cause}.`,
            detail: quarantine && quarantineOutlook(quarantine, now),
          },
          whilePaused: { reason: 'EndpointWrongWhilePaused', cause },
          remedy: `Copy the SCIM endpoint from the AWS console, create a new token there, and complete the federation with both${withNewEndpoint}.`,
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
