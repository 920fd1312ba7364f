import {
  defineRule,
  withNewEndpoint,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { credentialTrouble } from '../facts/credentialTrouble';
import { missingSecrets } from '../facts/missingSecrets';
import { quarantineOutlook } from '../facts/quarantineOutlook';
import { triedBy } from '../facts/triedBy';
import { whetherItWorks } from '../facts/whetherItWorks';

/** Entra finds fault with endpoint and token, and does not say which. */
export const credentialsUnclear = defineRule({
  id: 'credentials-unclear',
  title: 'Entra does not say what is wrong with the credentials',
  condition: 'CredentialsValid',
  reads: ['credentials', 'job', 'settings'],
  reports: {
    CredentialsUnclear: { severity: 'warning', effect: 'not-known' },
    UnclearNow: { severity: 'info', effect: 'not-known' },
    QuarantinedForCredentials: {
      severity: 'critical',
      effect: 'provisioning-stopped',
    },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
    'https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-validatecredentials',
  ],
  confirm: { minutes: 2 },
  duringSetUp: true,
  inspect(facts, { recorded, now, pages }) {
    const trouble = credentialTrouble('unknown', facts, { recorded, now });
    // What is not there is named by a rule of its own.
    if (!trouble || missingSecrets(facts.settings).length > 0) return [];
    const { quarantine, verdict, isBeside } = trouble;
    const common = {
      remedyPage: pages.entraProvisioning,
      source: triedBy(facts.job, verdict),
    };
    if (isBeside) {
      return [
        {
          ...common,
          reason: 'UnclearNow',
          title:
            'Whether endpoint and token would work now cannot be told: Entra found fault with the saved endpoint and token when it last tried them, and does not say which.',
          remedy:
            'Fix what is named of endpoint and token; Test Connection in Entra shows the whole message.',
        },
      ];
    }
    return quarantine
      ? [
          {
            ...common,
            reason: 'QuarantinedForCredentials',
            title:
              'New people and changes do not arrive in AWS: Entra holds provisioning in quarantine for its credentials, and does not say what is wrong with them.',
            detail: quarantineOutlook(quarantine, now),
            remedy: `Choose Test Connection in Entra to see the whole message; if it names no cause, complete the federation with a new token and its endpoint${withNewEndpoint}.`,
            remedyTemplate: 'complete-aws-federation',
            since: verdict?.beganAt,
            certain: true,
          },
        ]
      : [
          {
            ...common,
            reason: 'CredentialsUnclear',
            title: `${whetherItWorks(facts.job.job, {
              recorded,
              now,
            })}: Entra finds fault with the saved endpoint and token, and does not say which.`,
            remedy:
              'Choose Test Connection in Entra to see the whole message, and fix what it names.',
          },
        ];
  },
});
