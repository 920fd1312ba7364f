import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Known by id or identifier, the application has another name than specified. */
export const applicationRenamed = defineRule({
  id: 'application-renamed',
  title: 'The enterprise application has another name',
  condition: 'ApplicationReady',
  reads: ['application'],
  reports: {
    ApplicationRenamed: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/enterprise-apps/application-properties',
  ],
  duringSetUp: true,
  inspect({ application: { application } }, { specification, pages }) {
    const { displayName } = specification.application;
    if (!application || application.displayName === displayName) return [];
    return [
      {
        reason: 'ApplicationRenamed',
        title: `People look for "${displayName}" in vain: the enterprise application is named "${application.displayName}" in Entra.`,
        detail: 'Neither sign-in nor provisioning depends on the name.',
        remedy: `Name it "${displayName}" again in Entra.`,
        remedyPage: pages.entraApplication,
        source: `Microsoft Graph, application ${application.id}`,
      },
    ];
  },
});
