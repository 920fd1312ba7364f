import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from '../facts/day';
import { unreadLog } from '../facts/unreadLog';

/** Some of the provisioning log was not read, and who was left out then may not be counted. */
export const logIncomplete = defineRule({
  id: 'log-incomplete',
  title: 'Some of the provisioning log was not read',
  condition: 'UsersInSync',
  reads: ['provisioningLog'],
  reports: {
    // It ends by itself, or with a restart of provisioning.
    LogIncomplete: { severity: 'info', effect: 'not-known' },
    LogNotRead: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs',
    'https://learn.microsoft.com/graph/throttling-limits',
  ],
  duringSetUp: true,
  inspect({ provisioningLog }, input) {
    const { gap, licenceMissing, overflowAt } = provisioningLog;
    const { pages } = input;
    if (licenceMissing) return [];
    const unread = unreadLog(provisioningLog, input);
    const source = "Entra's provisioning log";
    const remedyPage = pages.entraProvisioning;
    return [
      ...(unread
        ? [
            {
              reason: 'LogIncomplete' as const,
              ...unread,
              remedy:
                'Wait for the next checks, or look in Entra, in the provisioning logs of that time, for people who failed or were skipped.',
              remedyPage,
              source,
            },
          ]
        : []),
      ...(overflowAt && !unread
        ? [
            {
              reason: 'LogIncomplete' as const,
              title:
                'Whether all are counted whom Entra has left out is not known: there were more than the portal keeps.',
              detail:
                'Whoever fails again is counted when Entra tries again; whoever Entra has left out is logged only once, and may never be counted.',
              remedy:
                'Fix what is counted, then restart provisioning in Entra: it tries everybody again, and logs again whom it leaves out. Without a restart this is told for 30 days.',
              remedyPage,
              source,
            },
          ]
        : []),
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
                'Restart provisioning in Entra: it then tries everybody again, and logs again whom it leaves out. This is told for 30 days.',
              remedyPage,
              source,
            },
          ]
        : []),
    ];
  },
});
