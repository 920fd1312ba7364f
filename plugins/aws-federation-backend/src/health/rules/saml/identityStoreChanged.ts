import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { specifiedStore } from '../facts/specifiedStore';

/** AWS has another identity store than the one whose metadata was specified. */
export const identityStoreChanged = defineRule({
  id: 'identity-store-changed',
  title: 'AWS has a new identity store',
  condition: 'SamlReady',
  reads: ['application', 'instance'],
  reports: {
    IdentityStoreChanged: { severity: 'critical', effect: 'sign-in-stopped' },
    SpecificationOutdated: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-considerations.html',
  ],
  duringSetUp: true,
  inspect(
    { application: { application }, instance: { instance } },
    { specification, pages },
  ) {
    const current = instance?.identityStoreId;
    const specified = specifiedStore(specification);
    if (!current || !specified || current === specified) return [];
    const common = {
      remedy:
        "Download AWS's metadata again and complete the federation with it.",
      remedyTemplate: 'complete-aws-federation' as const,
      remedyPage: pages.awsSettings,
      source: 'IAM Identity Center, ListInstances',
    };
    const isInEntra = application?.identifierUris.some(uri =>
      uri.endsWith(`/${current}`),
    );
    return isInEntra
      ? [
          {
            ...common,
            reason: 'SpecificationOutdated',
            title: `The next run of a template would cut sign-in off: Entra speaks to AWS's identity store ${current}, and the specification still names ${specified}.`,
          },
        ]
      : [
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
  },
});
