import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Users that one identity store takes, unless AWS has raised the quota. */
const mostUsers = 100_000;
const near = 0.8 * mostUsers;

/** The identity store takes no more users soon. */
export const quotaNear = defineRule({
  id: 'quota-near',
  title: 'The identity store is nearly full',
  condition: 'UsersInSync',
  reads: ['users'],
  reports: {
    QuotaNear: { severity: 'info', effect: 'none', urgency: 'weeks' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html',
  ],
  duringSetUp: true,
  inspect({ users: { inAws } }, { pages }) {
    if (inAws === undefined || inAws < near) return [];
    return [
      {
        reason: 'QuotaNear',
        title: `New people will stop arriving: IAM Identity Center has ${inAws.toLocaleString(
          'en-GB',
        )} users, and AWS takes ${mostUsers.toLocaleString(
          'en-GB',
        )} unless it has raised the quota for you.`,
        remedy:
          'Ask AWS for a higher quota of users in IAM Identity Center, under Service Quotas in the AWS console, or delete users whom nobody needs.',
        remedyPage: pages.awsQuotas,
        source: 'Identity Store, ListUsers',
      },
    ];
  },
});
