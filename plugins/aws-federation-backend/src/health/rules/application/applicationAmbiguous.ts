import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Several applications may be the specified one, and neither id nor identifier decides; or the
 * only one of that name has the identifier of another identity store.
 */
export const applicationAmbiguous = defineRule({
  id: 'application-ambiguous',
  title: 'Which enterprise application is the one is not known',
  condition: 'ApplicationReady',
  reads: ['application'],
  reports: {
    ApplicationAmbiguous: { severity: 'warning', effect: 'not-known' },
    ServesAnotherStore: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/app-objects-and-service-principals',
  ],
  duringSetUp: true,
  inspect(
    { application: { candidates, foreign, serving } },
    { specification, organization, pages },
  ) {
    const common = {
      remedyTemplate: 'federate-aws-organization' as const,
      remedyPage: pages.entraApplications,
      source: 'Microsoft Graph, applications',
    };
    if (foreign && !serving) {
      return [
        {
          ...common,
          reason: 'ServesAnotherStore',
          title: `Neither sign-in nor provisioning can be checked: the enterprise application "${foreign.displayName}" serves the identity store ${foreign.identityStoreId} of AWS, not that of ${organization.title}.`,
          detail: `Its application id is ${foreign.appId}.`,
          remedy:
            'If it is the right one, federate the organization again with this id under "Application to adopt". If it is another organization\'s, choose another name of the enterprise application there.',
        },
      ];
    }
    if (candidates.length < 2) return [];
    const { displayName } = specification.application;
    return [
      {
        ...common,
        reason: 'ApplicationAmbiguous',
        title: `Neither sign-in nor provisioning can be checked: ${candidates.length} enterprise applications may be "${displayName}".`,
        detail: `Their application ids are ${candidates
          .map(({ appId }) => appId)
          .join(', ')}.`,
        remedy:
          'Federate the organization again with the id of the one that AWS uses under "Application to adopt", or rename or delete the others in Entra first.',
      },
    ];
  },
});
