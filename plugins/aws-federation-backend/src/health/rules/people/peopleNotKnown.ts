import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** The tenant lacks the licence without which nobody may read the provisioning log. */
export const peopleNotKnown = defineRule({
  id: 'people-not-known',
  title: 'Who could not be sent cannot be told',
  condition: 'UsersInSync',
  reads: ['provisioningLog'],
  reports: { LicenceMissing: { severity: 'info', effect: 'none' } },
  sources: [
    'https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs',
    'https://learn.microsoft.com/graph/api/provisioningobjectsummary-list',
  ],
  duringSetUp: true,
  inspect({ provisioningLog: { licenceMissing } }, { pages }) {
    if (!licenceMissing) return [];
    return [
      {
        reason: 'LicenceMissing',
        title:
          'Who could not be sent to AWS cannot be told: the tenant lacks the licence that the provisioning log takes.',
        detail: 'Provisioning works without it.',
        remedy:
          'Assign Microsoft Entra ID P1 or P2 in the tenant to have failures named; else compare the people in both consoles.',
        remedyPage: pages.awsUsers,
        source: 'Microsoft Graph, provisioning logs',
      },
    ];
  },
});
