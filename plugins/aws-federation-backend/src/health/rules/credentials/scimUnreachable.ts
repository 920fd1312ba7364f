import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { credentialTrouble } from '../facts/credentialTrouble';
import { day } from '../facts/day';
import { quarantineOutlook } from '../facts/quarantineOutlook';
import { sentences } from '../facts/sentences';
import { triedBy } from '../facts/triedBy';
import { whetherItWorks } from '../facts/whetherItWorks';

/** Entra gets no usable answer from AWS, which says nothing about the token. */
export const scimUnreachable = defineRule({
  id: 'scim-unreachable',
  title: 'Entra does not reach the SCIM endpoint',
  condition: 'CredentialsValid',
  reads: ['credentials', 'job'],
  reports: {
    ScimUnreachable: { severity: 'warning', effect: 'not-known' },
    UnreachableNow: { severity: 'info', effect: 'not-known' },
    QuarantinedUnreachable: {
      severity: 'critical',
      effect: 'provisioning-stopped',
    },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
    'https://docs.aws.amazon.com/cli/latest/reference/identitystore/describe-identity-store.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: true,
  inspect(facts, { recorded, now, pages }) {
    const trouble = credentialTrouble('unreachable', facts, { recorded, now });
    if (!trouble) return [];
    const { quarantine, verdict, isBeside } = trouble;
    const since = verdict?.beganAt;
    const common = {
      remedyPage: pages.awsSettings,
      source: triedBy(facts.job, verdict),
    };
    const causes =
      "This tells nothing about the token. A SCIM allow list in IAM Identity Center that lacks the addresses of Entra stops provisioning, and nobody's sign-in.";
    if (isBeside) {
      return [
        {
          ...common,
          reason: 'UnreachableNow',
          title:
            'Whether endpoint and token would work now cannot be told: Entra got no usable answer from the SCIM endpoint when it last tried.',
          remedy:
            'Look at the AWS Health Dashboard; if AWS is well, check the SCIM endpoint and who may call it in the AWS console.',
        },
      ];
    }
    if (!quarantine) {
      return [
        {
          ...common,
          reason: 'ScimUnreachable',
          title: `${whetherItWorks(facts.job.job, {
            recorded,
            now,
          })}: Entra gets no usable answer from the SCIM endpoint.`,
          detail: causes,
          remedy:
            'Look at the AWS Health Dashboard and wait; if it goes on, check the SCIM endpoint and who may call it in the AWS console.',
        },
      ];
    }
    return [
      {
        ...common,
        reason: 'QuarantinedUnreachable',
        title: `New people and changes do not arrive in AWS: ${
          since ? `since ${day(since)} ` : ''
        }Entra gets no usable answer from the SCIM endpoint.`,
        detail: sentences(causes, quarantineOutlook(quarantine, now)),
        remedy:
          'Check the SCIM endpoint and who may call it in the AWS console, then complete the federation, which has Entra try at once.',
        remedyTemplate: 'complete-aws-federation',
        since,
        certain: true,
      },
    ];
  },
});
