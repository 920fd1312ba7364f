import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** The provisioning log was longer than what one check reads of it. */
export const logIncomplete = defineRule({
  id: 'log-incomplete',
  title: 'The provisioning log is longer than one check reads',
  condition: 'UsersInSync',
  reads: ['provisioningLog'],
  reports: { LogIncomplete: { severity: 'info', effect: 'none' } },
  sources: [
    'https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs',
    'https://learn.microsoft.com/graph/throttling-limits',
  ],
  duringSetUp: true,
  inspect({ provisioningLog: { complete, licenceMissing } }, { pages }) {
    if (complete || licenceMissing) return [];
    return [
      {
        reason: 'LogIncomplete',
        title:
          'More people may fail than are counted here: the provisioning log had more records than one check reads.',
        detail:
          'Microsoft limits how often the log may be read. Whoever fails again is counted then; whoever Entra has left out is logged only once, and may never be counted.',
        remedy:
          'Look in Entra, in the provisioning logs of the last 30 days, for people who failed or were skipped; this is told for 30 days, as long as Entra keeps them.',
        remedyPage: pages.entraProvisioning,
        source: "Entra's provisioning log",
      },
    ];
  },
});
