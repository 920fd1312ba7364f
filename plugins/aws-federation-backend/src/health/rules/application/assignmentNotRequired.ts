import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** "Assignment required?" is No. */
export const assignmentNotRequired = defineRule({
  id: 'assignment-not-required',
  title: 'People need not be assigned to sign in',
  condition: 'ApplicationReady',
  reads: ['application'],
  reports: {
    AssignmentNotRequired: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/enterprise-apps/application-properties',
  ],
  duringSetUp: true,
  inspect({ application: { application, servicePrincipal } }, { pages }) {
    if (!servicePrincipal || servicePrincipal.assignmentRequired) return [];
    return [
      {
        reason: 'AssignmentNotRequired',
        title: `Everybody in the tenant can ask for a sign-in, and whoever is in AWS gets in: "${application?.displayName}" requires no assignment.`,
        detail:
          'People who lose the application keep their way into AWS until they are disabled there.',
        remedy:
          'Assign whoever is to sign in, then set "Assignment required?" to Yes in the properties of the enterprise application.',
        remedyPage: pages.entraApplication,
        source: `Microsoft Graph, service principal ${servicePrincipal.id}`,
      },
    ];
  },
});
