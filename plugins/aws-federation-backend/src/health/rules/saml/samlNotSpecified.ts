import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Of a federation that was set up by hand nobody specified AWS's addresses, and those of the
 * application that sends people to AWS do not tell them either.
 */
export const samlNotSpecified = defineRule({
  id: 'saml-not-specified',
  title: "The addresses of an application that was adopted are not AWS's",
  condition: 'SamlReady',
  reads: ['application', 'instance'],
  reports: {
    NoIdentifier: { severity: 'warning', effect: 'not-known' },
    NoReplyUrl: { severity: 'critical', effect: 'sign-in-stopped' },
    NotSpecified: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-tutorial',
    'https://learn.microsoft.com/entra/identity-platform/single-sign-on-saml-protocol',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect(
    {
      application: { application, servicePrincipal, serving },
      instance: { instance },
    },
    { specification: { saml, provisioning }, pages },
  ) {
    // Where another one has the identifier is a finding of its own.
    const isAnother = !servicePrincipal || serving;
    if (saml || !provisioning || !application || isAnother) return [];
    const { displayName, identifierUris, replyUrls } = application;
    const common = {
      remedy:
        "Complete the federation with AWS's metadata file, which has its identifier and its reply URLs.",
      remedyTemplate: 'complete-aws-federation' as const,
      remedyPage: pages.entraSingleSignOn,
      source: `Microsoft Graph, application ${application.id}`,
    };
    if (identifierUris.length === 0) {
      return [
        {
          ...common,
          reason: 'NoIdentifier',
          title: `Whether people can sign in is not known: nobody can through "${displayName}", which sends people to AWS and has no identifier.`,
          detail:
            'Whether they sign in through an application that was not made from the gallery the portal cannot see.',
        },
      ];
    }
    // No other application of the tenant can have it.
    const isOurs =
      instance &&
      identifierUris.some(uri => uri.endsWith(`/${instance.identityStoreId}`));
    if (isOurs && replyUrls.length === 0) {
      return [
        {
          ...common,
          reason: 'NoReplyUrl',
          title: `Nobody can sign in: "${displayName}" has AWS's identifier, and no reply URL.`,
          detail: 'Entra knows no address to which it may send anybody.',
        },
      ];
    }
    return [
      {
        ...common,
        reason: 'NotSpecified',
        title: `Whether people can sign in is not known: of the ${
          isOurs ? 'reply URLs' : 'identifiers'
        } of "${displayName}", which sends people to AWS, none is known to be AWS's.`,
        detail: `It has ${(isOurs ? replyUrls : identifierUris).join(', ')}.`,
      },
    ];
  },
});
