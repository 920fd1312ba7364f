import { specifiedStore } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  defineRule,
  namesRegion,
  regionsWithoutUrl,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { awsSignInUrl } from '../facts/awsSignInUrl';
import {
  beginsClassically,
  myAppsBeginsAtAws,
} from '../facts/beginsClassically';
import { describeSignInUrl } from '../facts/describeSignInUrl';
import { mayBeOfInstance } from '../facts/mayBeOfInstance';

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
  },
  sources: [
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
    const regions = [
      organization.region,
      ...(instance?.regions ?? []).map(({ name }) => name),
    ];
    const own = replyUrls.filter(url =>
      mayBeOfInstance(url, { named: urls, organization, regions }),
    );
    if (own.length === 0) {
      return [
        ...identifierReports,
        {
          ...common,
          ...ofReplyUrls,
          reason: 'ReplyUrlsMissing',
          title: "Nobody can sign in: Entra does not know AWS's reply URLs.",
          detail: `It lacks ${missing.join(
            ', ',
          )}, and refuses sign-in with AADSTS50011.`,
        },
      ];
    }
    const refused = `It lacks ${missing.join(', ')}, and refuses sign-in`;
    const startsAtAws = Boolean(servicePrincipal?.loginUrl);
    const lacksClassic =
      beginsClassically(instance) &&
      missing.some(url => isClassicOf(url, organization.region));
    const isElsewhereToo = own.some(url => placeOf(url, instance));
    if (lacksClassic && startsAtAws && !isElsewhereToo) {
      return [
        ...identifierReports,
        {
          ...common,
          ...ofReplyUrls,
          reason: 'ClassicReplyUrlMissing',
          title:
            'Nobody can sign in: Entra does not know the classic reply URL, with which sign-in begins at AWS.',
          detail: `${refused} with AADSTS50011. Instances from before February 2026 begin sign-in with it. ${myAppsBeginsAtAws}`,
        },
      ];
    }
    const [standard] = urls;
    // Another endpoint family of the same Region may be all that AWS asks for.
    const hasOther = own.some(
      url => placeOf(url, instance) === placeOf(standard, instance),
    );
    // An old instance begins with its classic one, whatever its metadata calls default.
    const hasClassic =
      beginsClassically(instance) &&
      own.some(url => isClassicOf(url, organization.region));
    if (missing.includes(standard) && hasOther && !hasClassic) {
      return [
        ...identifierReports,
        {
          ...common,
          ...ofReplyUrls,
          reason: 'DefaultReplyUrlMissing',
          title: `Whether people${
            startsAtAws ? '' : ' who come from the AWS access portal'
          } can sign in is not known: Entra has another address of AWS, and not the default one of its metadata.`,
          detail: `It lacks ${missing.join(
            ', ',
          )}. Which of its addresses AWS asks for no API shows; for one that is missing Entra refuses sign-in with AADSTS50011.`,
        },
      ];
    }
    return [
      ...identifierReports,
      {
        ...common,
        ...ofReplyUrls,
        reason: 'ReplyUrlMissing',
        title: `Sign-in fails for whoever comes from ${missing
          .map(describeSignInUrl)
          .join(' or from ')}: Entra does not know ${
          missing.length === 1 ? 'this reply URL' : 'these reply URLs'
        }.`,
        detail: `${refused} from there with AADSTS50011.${
          lacksClassic && startsAtAws ? ` ${myAppsBeginsAtAws}` : ''
        }`,
      },
    ];
  },
});

/** The classic one of the primary Region; additional ones have none. */
function isClassicOf(url: string, region: string): boolean {
  const read = awsSignInUrl(url);
  return read?.family === 'classic' && read.region === region;
}

/** The additional Region whose address it is; otherwise the primary one. */
function placeOf(
  url: string,
  instance:
    | { regions: Array<{ name: string; isPrimary: boolean }> }
    | undefined,
): string | undefined {
  return instance?.regions.find(
    ({ name, isPrimary }) => !isPrimary && namesRegion(url, name),
  )?.name;
}
