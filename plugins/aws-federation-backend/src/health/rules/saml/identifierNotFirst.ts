import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Entra may name another identifier than AWS's where it begins the sign-in itself. */
export const identifierNotFirst = defineRule({
  id: 'identifier-not-first',
  title: "Another identifier comes before AWS's",
  condition: 'SamlReady',
  reads: ['application'],
  reports: {
    IdentifierNotFirst: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/single-sign-on-saml-protocol',
    'https://learn.microsoft.com/graph/api/resources/application',
  ],
  duringSetUp: false,
  inspect(
    { application: { application, servicePrincipal } },
    { specification, pages },
  ) {
    const entityId = specification.saml?.entityId;
    const [first] = application?.identifierUris ?? [];
    const isThere = entityId && application?.identifierUris.includes(entityId);
    if (!isThere || first === entityId) return [];
    // Then My Apps takes people to AWS, which names its own identifier.
    const way = servicePrincipal?.loginUrl
      ? 'that Entra begins without the sign-on URL'
      : 'that begins in My Apps';
    return [
      {
        reason: 'IdentifierNotFirst',
        title: `Sign-in ${way} may fail: Entra has the identifier ${first} before AWS's.`,
        detail:
          'In such a sign-in Entra names its default identifier, and AWS takes none but its own. Microsoft Graph tells their order, and not which one is the default. This does not concern sign-in that begins at the AWS access portal.',
        remedy:
          "Complete the federation again: it leaves AWS's own identifier only. If the application serves another AWS organization as well, give that one an application of its own first.",
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.entraSingleSignOn,
        source: `Microsoft Graph, application ${application?.id}`,
      },
    ];
  },
});
