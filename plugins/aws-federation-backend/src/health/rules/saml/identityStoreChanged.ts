import { specifiedStore } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  ApplicationFacts,
  defineRule,
  isAcsUrl,
  RuleInput,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** AWS has another identity store than the one whose metadata was specified. */
export const identityStoreChanged = defineRule({
  id: 'identity-store-changed',
  title: 'AWS has a new identity store',
  condition: 'SamlReady',
  reads: ['application', 'instance'],
  reports: {
    IdentityStoreChanged: { severity: 'critical', effect: 'sign-in-stopped' },
    OtherApplicationServes: { severity: 'warning', effect: 'not-known' },
    NoReplyUrlOfAws: { severity: 'critical', effect: 'sign-in-stopped' },
    ReplyUrlsOutdated: {
      severity: 'warning',
      effect: 'not-known',
      urgency: 'now',
    },
    SpecificationOutdated: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-considerations.html',
    'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-aadsts50011-redirect-uri-mismatch',
  ],
  confirm: { minutes: 2 },
  duringSetUp: true,
  inspect(
    {
      application: { application, servicePrincipal, serving },
      instance: { instance },
    },
    { specification, organization, pages },
  ) {
    const current = instance?.identityStoreId;
    const specified = specifiedStore(specification);
    if (!current || !specified || current === specified) return [];
    if (serving?.entityId.endsWith(`/${current}`)) {
      // Where ours is missing, that is a finding of its own.
      return application && servicePrincipal
        ? [otherServes({ application, serving, current, pages })]
        : [];
    }
    const common = {
      remedy:
        "Download AWS's metadata again and complete the federation with it.",
      remedyTemplate: 'complete-aws-federation' as const,
      remedyPage: pages.awsSettings,
      source: 'IAM Identity Center, ListInstances',
    };
    const { identifierUris = [], replyUrls = [] } = application ?? {};
    if (!identifierUris.some(uri => uri.endsWith(`/${current}`))) {
      return [
        {
          ...common,
          reason: 'IdentityStoreChanged',
          title: `Nobody can sign in: AWS's identity store is now ${current}, and Entra still speaks to ${specified}.`,
          detail:
            'A change of the identity source gives AWS a new identity store, and so does an instance that is deleted and enabled again; users and assignments of the old one are gone.',
          remedy:
            "If AWS no longer has Entra as its external identity provider, federate the organization again first, which gives you Entra's metadata for AWS. Then download AWS's metadata, create a token there, and complete the federation with metadata, SCIM endpoint and token.",
        },
      ];
    }
    const regions = [
      organization.region,
      ...instance.regions.map(({ name }) => name),
    ];
    const ofAws = replyUrls.filter(
      url => url.includes('*') || isAcsUrl(url, organization, regions),
    );
    if (ofAws.length === 0) {
      return [
        {
          ...common,
          reason: 'NoReplyUrlOfAws',
          title: `Nobody can sign in: Entra speaks to AWS's identity store ${current}, and knows no reply URL of AWS.`,
          detail: `${
            replyUrls.length > 0
              ? `It has ${replyUrls.join(', ')}`
              : 'It has none'
          }, and refuses sign-in with AADSTS50011. The specification still names the identity store ${specified}.`,
        },
      ];
    }
    const ofBefore = specification.saml?.assertionConsumerServiceUrls ?? [];
    return ofAws.every(url => ofBefore.includes(url))
      ? [
          {
            ...common,
            reason: 'ReplyUrlsOutdated',
            title: `Whether people can sign in is not known: Entra speaks to AWS's identity store ${current}, and has only the reply URLs that were specified for ${specified}.`,
            detail:
              'An instance that was deleted and enabled again has other ones, and Entra then refuses sign-in with AADSTS50011. After a change of the identity source alone they may be the same.',
          },
        ]
      : [
          {
            ...common,
            reason: 'SpecificationOutdated',
            title: `The next run of a template would cut sign-in off: Entra speaks to AWS's identity store ${current}, and the specification still names ${specified}.`,
            detail:
              'Until then the portal cannot tell whether the reply URLs in Entra are those of AWS.',
          },
        ];
  },
});

/** Somebody federated the new identity store by hand, and left ours as it was. */
function otherServes(options: {
  application: NonNullable<ApplicationFacts['application']>;
  serving: NonNullable<ApplicationFacts['serving']>;
  current: string;
  pages: RuleInput['pages'];
}) {
  const { application, serving, current, pages } = options;
  const adopt =
    'Federate the organization again with this id under "Application to adopt", then complete the federation with AWS\'s metadata file, the SCIM endpoint and a new token';
  return {
    reason: 'OtherApplicationServes' as const,
    title: `Whether people can sign in is not known: AWS's identity store is now ${current}, and the enterprise application "${serving.displayName}" has its identifier, which "${application.displayName}" does not.`,
    detail: serving.provisions
      ? `People may sign in, and be sent to AWS, through the one that has it, application id ${serving.appId}.`
      : `People may sign in through the one that has it, application id ${serving.appId}. It sends nobody to AWS: what is told of provisioning is told of "${application.displayName}".`,
    remedy: serving.provisions
      ? `${adopt}. The old application is no longer needed.`
      : `${adopt}, so that it sends people too, and stop provisioning of "${application.displayName}".`,
    remedyTemplate: 'federate-aws-organization' as const,
    remedyInputs: { applicationId: serving.appId },
    remedyPage: pages.entraApplications,
    source: `Microsoft Graph, application ${application.id}`,
  };
}
