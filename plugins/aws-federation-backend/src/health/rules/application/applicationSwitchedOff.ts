import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** "Enabled for users to sign in" is No, the app registration is deactivated, or Microsoft has switched the application off. */
export const applicationSwitchedOff = defineRule({
  id: 'application-switched-off',
  title: 'The enterprise application is switched off',
  condition: 'ApplicationReady',
  reads: ['application'],
  reports: {
    ApplicationSwitchedOff: {
      severity: 'critical',
      effect: 'sign-in-stopped',
    },
    Deactivated: { severity: 'critical', effect: 'sign-in-stopped' },
    DisabledByMicrosoft: { severity: 'critical', effect: 'sign-in-stopped' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal',
    'https://learn.microsoft.com/entra/identity/enterprise-apps/deactivate-app-registration',
    'https://learn.microsoft.com/graph/api/resources/serviceprincipal',
  ],
  duringSetUp: true,
  throughApplication: true,
  inspect({ application: { application, servicePrincipal } }, { pages }) {
    const source = `Microsoft Graph, service principal ${servicePrincipal?.id}`;
    const page = pages.entraApplication;
    if (application?.disabledByMicrosoft) {
      return [
        {
          reason: 'DisabledByMicrosoft',
          title: `Nobody can sign in: Microsoft has switched off the enterprise application "${application.displayName}" (${application.disabledByMicrosoft}).`,
          detail: `Its application id is ${application.appId}.`,
          remedy:
            'Ask Microsoft support why, with the application id; nobody in your tenant can switch it on again.',
          remedyPage: page,
          source,
        },
      ];
    }
    if (application?.deactivated) {
      return [
        {
          reason: 'Deactivated',
          title: `Nobody can sign in: the app registration "${application.displayName}" is deactivated in Entra.`,
          detail: `Entra tells whoever signs in that its owner has disabled the application. Its application id is ${application.appId}.`,
          remedy:
            'Find out who deactivated it and why, then choose Reactivate in the overview of the app registration in Entra.',
          remedyPage: pages.entraRegistration,
          source: `Microsoft Graph, application ${application.id}`,
        },
      ];
    }
    if (!servicePrincipal || servicePrincipal.enabled) return [];
    return [
      {
        reason: 'ApplicationSwitchedOff',
        title: `Nobody can sign in: the enterprise application "${application?.displayName}" is switched off in Entra.`,
        detail:
          'Entra refuses each sign-in with AADSTS7000112. This alone does not stop provisioning.',
        remedy:
          'Find out who switched it off and why, then set "Enabled for users to sign in?" to Yes in its properties.',
        remedyPage: page,
        source,
      },
    ];
  },
});
