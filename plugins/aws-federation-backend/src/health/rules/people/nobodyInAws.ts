import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Cycles go through, and AWS has no user at all. */
export const nobodyInAws = defineRule({
  id: 'nobody-in-aws',
  title: 'AWS has no user',
  condition: 'UsersInSync',
  reads: ['users', 'job', 'assignments'],
  reports: {
    NobodyInAws: { severity: 'critical', effect: 'sign-in-stopped' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-no-users-provisioned',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect({ users, job: { job }, assignments }, { pages }) {
    const somebodyShould = assignments.users + assignments.groups > 0;
    // Of a job that does not run, or has not been through, other rules speak.
    const goesThrough = job?.state === 'running' && job.initialCycleEnded;
    if (users.inAws !== 0 || !somebodyShould || !goesThrough) return [];
    return [
      {
        reason: 'NobodyInAws',
        title:
          'Nobody can sign in: AWS has no user, although the enterprise application is assigned and cycles go through.',
        detail:
          'Entra does not send again whom it has sent, also when somebody deleted them in AWS.',
        remedy:
          'Look in the provisioning logs why nobody is sent; where users were deleted in AWS, choose Restart provisioning.',
        remedyPage: {
          title: 'Provisioning in Entra',
          url: pages.entraProvisioning,
        },
        source: 'IAM Identity Center, identitystore ListUsers',
      },
    ];
  },
});
