import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { reportUnsent, unsentSources } from './reportUnsent';

/** Single people are not sent to AWS. */
export const peopleFailing = defineRule({
  id: 'people-failing',
  title: 'People cannot be sent to AWS',
  condition: 'UsersInSync',
  reads: ['provisioningLog', 'job'],
  reports: {
    PeopleFailing: { severity: 'warning', effect: 'some-people' },
    PeopleWaiting: { severity: 'info', effect: 'none' },
  },
  sources: unsentSources,
  duringSetUp: true,
  inspect(facts, input) {
    return reportUnsent({
      kind: 'user',
      facts,
      input,
      reasons: { failing: 'PeopleFailing', waiting: 'PeopleWaiting' },
    });
  },
});
