import {
  defineRule,
  withNewEndpoint,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { missingSecrets } from '../facts/missingSecrets';
import { stoppedUnlessPaused } from '../facts/stoppedUnlessPaused';

/** There is a job, and Entra has saved no endpoint or no token for it. */
export const secretsMissing = defineRule({
  id: 'secrets-missing',
  title: 'Entra has no SCIM endpoint or no token',
  condition: 'CredentialsValid',
  reads: ['settings', 'job'],
  reports: {
    SecretsMissing: { severity: 'critical', effect: 'provisioning-stopped' },
    SecretsMissingWhilePaused: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/graph/api/synchronization-serviceprincipal-put-synchronization',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect({ settings, job: { job } }, { recorded, now, pages }) {
    if (!job) return [];
    const missing = missingSecrets(settings);
    if (missing.length === 0) return [];
    const cause = `Entra has no ${missing.join(' and no ')} for it`;
    return [
      stoppedUnlessPaused(
        {
          stopped: {
            reason: 'SecretsMissing',
            title: `New people and changes do not arrive in AWS: ${cause}.`,
          },
          whilePaused: { reason: 'SecretsMissingWhilePaused', cause },
          remedy: `Create a token in the AWS console, copy the SCIM endpoint beside it, and complete the federation with both${withNewEndpoint}.`,
          remedyTemplate: 'complete-aws-federation',
          remedyPage: pages.awsSettings,
          source: `Microsoft Graph, synchronization secrets beside job ${job.id}`,
        },
        job,
        { recorded, now },
      ),
    ];
  },
});
