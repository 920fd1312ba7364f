import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Assertions carry the groups of a person, of which AWS makes no use. */
export const groupClaimsSent = defineRule({
  id: 'group-claims-sent',
  title: 'Group claims make assertions large',
  condition: 'SamlReady',
  reads: ['application'],
  reports: {
    GroupClaimsSent: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
    'https://learn.microsoft.com/entra/identity/hybrid/connect/how-to-connect-fed-group-claims',
  ],
  duringSetUp: true,
  inspect({ application: { application } }, { pages }) {
    if (!application?.sendsGroupClaims) return [];
    return [
      {
        reason: 'GroupClaimsSent',
        title:
          'Entra sends the groups of a person at sign-in, and AWS makes no use of them.',
        detail:
          'AWS refuses an assertion of more than 50,000 characters, which long group names can fill. It knows groups by provisioning only.',
        remedy:
          'Take the group claim out under Attributes & Claims of the enterprise application.',
        remedyPage: pages.entraSingleSignOn,
        source: `Microsoft Graph, application ${application.id}`,
      },
    ];
  },
});
