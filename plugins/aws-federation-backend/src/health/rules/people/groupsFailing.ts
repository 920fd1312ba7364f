import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { reportUnsent, unsentSources } from './reportUnsent';

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
  sources: unsentSources,
  duringSetUp: true,
  inspect(facts, input) {
    if (!input.specification.provisioning?.groupsEnabled) return [];
    return reportUnsent({
      kind: 'group',
      facts,
      input,
      reasons: { failing: 'GroupsFailing', waiting: 'GroupsWaiting' },
    }).map(report => ({
      ...report,
      detail: `Of a group that AWS does not have yet the members lack the accounts that they get through it; of one that it has, changes do not arrive; and one that Entra no longer sends stays there, with the accounts of its members. ${report.detail}`,
    }));
  },
});
