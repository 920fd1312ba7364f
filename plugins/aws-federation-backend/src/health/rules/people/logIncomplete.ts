import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from '../facts/day';

/** Some of the provisioning log was not read, and who was left out then may not be counted. */
export const logIncomplete = defineRule({
  id: 'log-incomplete',
  title: 'Some of the provisioning log was not read',
  condition: 'UsersInSync',
  reads: ['provisioningLog'],
  reports: {
    LogIncomplete: { severity: 'info', effect: 'none' },
    LogNotRead: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs',
    'https://learn.microsoft.com/graph/throttling-limits',
  ],
  duringSetUp: true,
  inspect({ provisioningLog: { complete, gap, licenceMissing } }, { pages }) {
    if (licenceMissing) return [];
    const source = "Entra's provisioning log";
    const remedyPage = pages.entraProvisioning;
    return [
      ...(complete
        ? []
        : [
            {
              reason: 'LogIncomplete' as const,
              title:
                'More people may fail than are counted here: the provisioning log had more records than one check reads.',
              detail:
                'Microsoft limits how often the log may be read. Whoever fails again is counted then; whoever Entra has left out is logged only once, and may never be counted.',
              remedy:
                'Look in Entra, in the provisioning logs of the last 30 days, for people who failed or were skipped; this is told for 30 days, as long as Entra keeps them.',
              remedyPage,
              source,
            },
          ]),
      ...(gap
        ? [
            {
              reason: 'LogNotRead' as const,
              title: `More people may be left out of AWS than are counted here: the provisioning log from ${day(
                gap.from,
              )} to ${day(gap.to)} was not read, and Entra no longer has it.`,
              detail:
                'Entra keeps the log for 30 days. Whoever failed then and still fails is counted when Entra tries again; whoever Entra left out then was logged only once, and is not counted.',
              remedy:
                'Restart provisioning in Entra: it then tries everybody anew, and logs again whom it leaves out. This is told for 30 days.',
              remedyPage,
              source,
            },
          ]
        : []),
    ];
  },
});
