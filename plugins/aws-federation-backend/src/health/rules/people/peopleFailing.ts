import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { reportUnsent } from './reportUnsent';
import { unsentByCause } from './unsentByCause';

/** Single people are not sent to AWS. Grouped by cause, for each has its own remedy. */
export const peopleFailing = defineRule({
  id: 'people-failing',
  title: 'People cannot be sent to AWS',
  condition: 'UsersInSync',
  reads: ['provisioningLog', 'job'],
  reports: {
    PeopleFailing: { severity: 'warning', effect: 'some-people' },
    PeopleWaiting: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
  ],
  duringSetUp: true,
  inspect({ provisioningLog, job }, input) {
    return [...unsentByCause(provisioningLog, job, 'user')].map(
      ([cause, people]) => {
        const { isPassing, ...report } = reportUnsent(cause, people, input);
        return {
          ...report,
          reason: isPassing ? 'PeopleWaiting' : 'PeopleFailing',
        };
      },
    );
  },
});
