import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { reportUnsent } from './reportUnsent';
import { unsentByCause } from './unsentByCause';

/** Single groups are not sent to AWS: their members lack what hangs on the group. */
export const groupsFailing = defineRule({
  id: 'groups-failing',
  title: 'Groups cannot be sent to AWS',
  condition: 'UsersInSync',
  reads: ['provisioningLog', 'job'],
  reports: {
    GroupsFailing: { severity: 'warning', effect: 'some-people' },
    GroupsWaiting: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
  ],
  duringSetUp: true,
  inspect({ provisioningLog, job }, input) {
    if (!input.specification.provisioning?.groupsEnabled) return [];
    return [...unsentByCause(provisioningLog, job, 'group')].map(
      ([cause, groups]) => {
        const { isPassing, ...report } = reportUnsent(cause, groups, input);
        return {
          ...report,
          reason: isPassing ? 'GroupsWaiting' : 'GroupsFailing',
          detail: `Its members lack the accounts that they get through it. ${report.detail}`,
        };
      },
    );
  },
});
