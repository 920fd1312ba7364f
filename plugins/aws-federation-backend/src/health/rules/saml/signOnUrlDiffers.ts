import { specifiedStore } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  awsConsoleLinks,
  defineRule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { signOnPlace } from '../facts/signOnPlace';

/** Where Entra takes people who choose the application is another place than AWS's. */
export const signOnUrlDiffers = defineRule({
  id: 'sign-on-url-differs',
  title: 'The sign-on URL is another one than AWS has',
  condition: 'SamlReady',
  reads: ['application', 'instance'],
  reports: {
    SignOnUrlDiffers: { severity: 'warning', effect: 'at-risk' },
    OtherInstance: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-tutorial',
    'https://learn.microsoft.com/graph/api/resources/serviceprincipal',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/howtochangeURL.html',
  ],
  duringSetUp: false,
  throughApplication: true,
  inspect(
    { application: { application, servicePrincipal }, instance: { instance } },
    { specification, organization, pages },
  ) {
    const { saml } = specification;
    const { id, loginUrl } = servicePrincipal ?? {};
    // Without one Entra signs people in by itself.
    if (!saml || !loginUrl) return [];
    const current = instance?.identityStoreId;
    const specified = specifiedStore(specification);
    // Entra speaks to a store that nobody has specified yet: what is specified is the old one's.
    const isOutdated =
      current !== undefined &&
      current !== specified &&
      application?.identifierUris.some(uri => uri.endsWith(`/${current}`));
    const store = isOutdated ? current : specified;
    // What was adopted has none.
    const signOnUrl = isOutdated ? undefined : saml.signOnUrl;
    const wanted =
      signOnUrl ?? (store && awsConsoleLinks(organization).accessPortal(store));
    const place = signOnPlace(loginUrl, { wanted, store, organization });
    const mayBeNamed = place === 'aws' && !signOnUrl;
    if (!wanted || place === 'portal' || mayBeNamed) return [];
    const common = {
      detail: `Entra takes them to ${loginUrl}; AWS's is ${wanted}. Whoever begins at the AWS access portal is not concerned.`,
      remedy: signOnUrl
        ? 'Complete the federation again, which sets the sign-on URL.'
        : "Complete the federation with AWS's metadata file, which sets the sign-on URL.",
      remedyTemplate: 'complete-aws-federation' as const,
      remedyPage: pages.entraSingleSignOn,
      source: `Microsoft Graph, service principal ${id}`,
    };
    return [
      place === 'anotherPortal'
        ? {
            ...common,
            reason: 'OtherInstance',
            title:
              'People who choose AWS in My Apps do not get there: the sign-on URL in Entra is the access portal of another instance of IAM Identity Center.',
          }
        : {
            ...common,
            reason: 'SignOnUrlDiffers',
            title: `People who choose AWS in My Apps may not get there: the sign-on URL in Entra is not ${
              signOnUrl ? "the one of AWS's metadata" : 'the AWS access portal'
            }.`,
          },
    ];
  },
});
