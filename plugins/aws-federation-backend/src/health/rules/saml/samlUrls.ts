import { specifiedStore } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  defineRule,
  namesRegion,
  regionsWithoutUrl,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { describeMissing } from './describeMissing';

/** Told beside the identifier. */
const ofReplyUrls = { subject: 'reply URLs' };

/**
 * Identifier and reply URLs of the application are not those of AWS's metadata. Regions
 * without any URL, and metadata of another identity store, have rules of their own.
 */
export const samlUrls = defineRule({
  id: 'saml-urls',
  title: "Identifier and reply URLs are not AWS's",
  condition: 'SamlReady',
  reads: ['application', 'instance'],
  reports: {
    IdentifierDiffers: { severity: 'critical', effect: 'sign-in-stopped' },
    IdentifierElsewhere: { severity: 'warning', effect: 'not-known' },
    ReplyUrlsMissing: { severity: 'critical', effect: 'sign-in-stopped' },
    DefaultReplyUrlMissing: { severity: 'warning', effect: 'not-known' },
    ClassicReplyUrlMissing: {
      severity: 'critical',
      effect: 'sign-in-stopped',
    },
    ReplyUrlMissing: { severity: 'warning', effect: 'some-people' },
    WildcardMayMatch: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/reply-url',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html',
    'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-aadsts50011-redirect-uri-mismatch',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect(
    {
      application: { application, servicePrincipal, serving },
      instance: { instance },
    },
    { specification, organization, pages },
  ) {
    const { saml } = specification;
    const store = specifiedStore(specification);
    const isOther = store && instance && instance.identityStoreId !== store;
    if (!application || isOther) return [];
    const common = {
      remedy: "Complete the federation again with AWS's current metadata file.",
      remedyTemplate: 'complete-aws-federation' as const,
      remedyPage: pages.awsSettings,
      source: `Microsoft Graph, application ${application.id}`,
    };

    const { identifierUris, replyUrls } = application;
    const lacks = !saml || !identifierUris.includes(saml.entityId);
    if (lacks && serving) {
      return [
        {
          ...common,
          reason: 'IdentifierElsewhere',
          title: `Whether people can sign in is not known: the enterprise application "${serving.displayName}" has AWS's identifier, and "${application.displayName}" does not.`,
          detail: `People may sign in through the one that has it, application id ${serving.appId}.`,
          remedy:
            'Take the identifier in Entra from the one that is not meant, then complete the federation again.',
          remedyPage: pages.entraApplications,
        },
      ];
    }
    if (!saml) return [];
    const identifierReports = !lacks
      ? []
      : [
          {
            ...common,
            reason: 'IdentifierDiffers' as const,
            title: `Nobody can sign in: Entra does not know AWS's identifier ${saml.entityId}.`,
            detail: identifierUris.length
              ? `The application has ${identifierUris.join(', ')}.`
              : 'The application has no identifier.',
          },
        ];

    const without = regionsWithoutUrl(
      (instance?.regions ?? []).map(({ name, status, isPrimary }) => ({
        RegionName: name,
        Status: status,
        IsPrimaryRegion: isPrimary,
      })),
      { assertionConsumerServiceUrls: replyUrls },
    );
    const urls = saml.assertionConsumerServiceUrls;
    const missing = urls.filter(
      url =>
        !replyUrls.includes(url) &&
        !without.some(region => namesRegion(url, region)),
    );
    if (missing.length === 0) return identifierReports;
    const report = describeMissing({
      replyUrls,
      urls,
      missing,
      organization,
      instance,
      startsAtAws: Boolean(servicePrincipal?.loginUrl),
    });
    return [...identifierReports, { ...common, ...ofReplyUrls, ...report }];
  },
});
