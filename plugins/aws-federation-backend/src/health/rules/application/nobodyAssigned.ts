import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { isNobodyMeant } from '../facts/isNobodyMeant';
import { unlessKept } from '../facts/unlessKept';

/** No user and no group has the application. */
export const nobodyAssigned = defineRule({
  id: 'nobody-assigned',
  title: 'Nobody has the enterprise application',
  condition: 'ApplicationReady',
  reads: ['application', 'assignments'],
  reports: {
    NobodyAssigned: { severity: 'critical', effect: 'sign-in-stopped' },
    NobodyInScope: { severity: 'warning', effect: 'some-people' },
    NobodyMeant: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal',
    'https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  throughApplication: true,
  inspect(
    { application: { application, servicePrincipal }, assignments },
    { specification, recorded, pages },
  ) {
    const somebody = assignments.users + assignments.groups > 0;
    if (!servicePrincipal || somebody) return [];
    const sendsAssigned = specification.provisioning?.scope === 'assigned';
    const common = {
      remedy:
        'Complete the federation again with the users and groups who should have it, or assign them in Entra.',
      remedyTemplate: 'complete-aws-federation' as const,
      remedyPage: pages.entraUsersAndGroups,
      source: `Microsoft Graph, assignments of service principal ${servicePrincipal.id}`,
    };
    if (isNobodyMeant(assignments, { specification, recorded })) {
      return [
        {
          ...common,
          reason: 'NobodyMeant',
          title: `Nobody is to sign in to AWS: nobody has the enterprise application "${application?.displayName}", and the specification names nobody.`,
          remedy:
            'If somebody is to sign in, complete the federation again with the users and groups who should have it, or assign them in Entra.',
        },
      ];
    }
    // Of a new application Entra disables nobody who had another one.
    const wasHeld =
      assignments.lastHeld?.servicePrincipalId === servicePrincipal.id;
    if (servicePrincipal.assignmentRequired) {
      return [
        {
          ...common,
          reason: 'NobodyAssigned',
          title: `Nobody can sign in: no user and no group has the enterprise application "${application?.displayName}".`,
          detail:
            sendsAssigned && wasHeld
              ? `With its next cycle Entra disables in AWS whoever had it, ${unlessKept}.`
              : undefined,
        },
      ];
    }
    return sendsAssigned
      ? [
          {
            ...common,
            reason: 'NobodyInScope',
            title: `Nobody is sent to AWS: no user and no group has the enterprise application "${application?.displayName}".`,
            detail: wasHeld
              ? `With its next cycle Entra disables in AWS whoever had it, so that they can no longer sign in, ${unlessKept}.`
              : undefined,
          },
        ]
      : [];
  },
});
