import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** AWS has nobody whom it would let in. */
export const nobodyInAws = defineRule({
  id: 'nobody-in-aws',
  title: 'AWS has no user, or no enabled one',
  condition: 'UsersInSync',
  reads: ['users', 'job', 'assignments'],
  reports: {
    NobodyInAws: { severity: 'critical', effect: 'sign-in-stopped' },
    EverybodyDisabled: { severity: 'critical', effect: 'sign-in-stopped' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-no-users-provisioned',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/disableuser.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect({ users, job: { job }, assignments }, { specification, pages }) {
    const { inAws, enabled } = users;
    const somebodyShould =
      assignments.users + assignments.groups > 0 ||
      specification.provisioning?.scope === 'all';
    if (enabled !== 0 || !somebodyShould) return [];
    const source = 'IAM Identity Center, identitystore ListUsers';
    if (inAws) {
      return [
        {
          reason: 'EverybodyDisabled',
          title: `Nobody can sign in: AWS has ${
            inAws === 1 ? '1 user, who is' : `${inAws} users, all of them`
          } disabled.`,
          detail:
            'Entra disables whoever is no longer assigned or does not pass a scoping filter. It does not enable whom somebody disabled in AWS until it sends them again.',
          remedy:
            'See in Entra whether the right people and groups are assigned, and whether a scoping filter in the attribute mappings lets them pass. If so, enable the users in the AWS console, or choose Restart provisioning in Entra, which sends everybody again.',
          remedyPage: { title: 'Users in AWS', url: pages.awsUsers },
          source,
        },
      ];
    }
    // Of a job that has not been through other rules speak.
    if (!job?.initialCycleEnded) return [];
    return [
      {
        reason: 'NobodyInAws',
        title:
          'Nobody can sign in: AWS has no user, although there are people to send.',
        detail:
          'Entra does not send again whom it has sent, also when somebody deleted them in AWS.',
        remedy:
          'Look in the provisioning logs why nobody is sent, for example because a scoping filter in the attribute mappings lets nobody pass; where users were deleted in AWS, choose Restart provisioning.',
        remedyPage: {
          title: 'Provisioning in Entra',
          url: pages.entraProvisioning,
        },
        source,
      },
    ];
  },
});
