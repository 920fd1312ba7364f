import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { reportUnsent, unsentSources } from './reportUnsent';

/** Single people are not sent to AWS. */
export const peopleFailing = defineRule({
  id: 'people-failing',
  title: 'People cannot be sent to AWS',
  condition: 'UsersInSync',
  reads: ['provisioningLog', 'job', 'mappings'],
  reports: {
    PeopleFailing: { severity: 'warning', effect: 'some-people' },
    PeopleWaiting: { severity: 'info', effect: 'none' },
  },
  sources: unsentSources,
  duringSetUp: true,
  inspect({ mappings: { mappings }, ...facts }, input) {
    const [matching, ...others] = mappings?.matching ?? [];
    return reportUnsent({
      kind: 'user',
      facts,
      input,
      matchingSource:
        matching === 'userName' && others.length === 0
          ? mappings?.userNameSource
          : undefined,
      reasons: { failing: 'PeopleFailing', waiting: 'PeopleWaiting' },
    });
  },
});
