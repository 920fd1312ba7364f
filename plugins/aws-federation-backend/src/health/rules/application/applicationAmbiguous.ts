import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Several applications may be the specified one, and neither id nor identifier decides. */
export const applicationAmbiguous = defineRule({
  id: 'application-ambiguous',
  title: 'Several enterprise applications may be the one',
  condition: 'ApplicationReady',
  reads: ['application'],
  reports: {
    ApplicationAmbiguous: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/app-objects-and-service-principals',
  ],
  duringSetUp: true,
  inspect({ application: { candidates } }, { specification, pages }) {
    if (candidates.length < 2) return [];
    const { displayName } = specification.application;
    return [
      {
        reason: 'ApplicationAmbiguous',
        title: `Neither sign-in nor provisioning can be checked: ${candidates.length} enterprise applications may be "${displayName}".`,
        detail: `Their application ids are ${candidates
          .map(({ appId }) => appId)
          .join(', ')}.`,
        remedy:
          'Federate the organization again with the id of the one that AWS uses under "Application to adopt", or rename or delete the others in Entra first.',
        remedyTemplate: 'federate-aws-organization',
        remedyPage: pages.entraApplications,
        source: 'Microsoft Graph, applications',
      },
    ];
  },
});
