import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** The gallery's application comes with a reply URL with wildcards, and still has it. */
export const wildcardReplyUrl = defineRule({
  id: 'wildcard-reply-url',
  title: 'A reply URL with wildcards is left',
  condition: 'SamlReady',
  reads: ['application'],
  reports: {
    WildcardReplyUrl: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/reply-url',
    'https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-tutorial',
  ],
  duringSetUp: false,
  inspect({ application: { application } }, { specification, pages }) {
    const urls = (application?.replyUrls ?? []).filter(url =>
      url.includes('*'),
    );
    if (!specification.saml || urls.length === 0) return [];
    return [
      {
        reason: 'WildcardReplyUrl',
        title: `Entra may send assertions to more addresses than AWS's: the application has the reply URL ${urls.join(
          ', ',
        )}.`,
        remedy:
          "Complete the federation again: it leaves AWS's own reply URLs only.",
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.entraSingleSignOn,
        source: `Microsoft Graph, application ${application?.id}`,
      },
    ];
  },
});
