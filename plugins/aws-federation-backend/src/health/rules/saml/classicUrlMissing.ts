import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { awsSignInUrl } from '../facts/awsSignInUrl';
import {
  beginsClassically,
  myAppsBeginsAtAws,
} from '../facts/beginsClassically';
import { mayFitWildcard } from '../facts/mayFitWildcard';

/**
 * An instance from before February 2026 begins sign-in with a URL that Entra lacks, and
 * that nothing but its age says it has.
 */
export const classicUrlMissing = defineRule({
  id: 'classic-url-missing',
  title: 'The classic reply URL is missing',
  condition: 'SamlReady',
  reads: ['application', 'instance'],
  reports: {
    ClassicUrlMissing: { severity: 'warning', effect: 'some-people' },
    ClassicUrlMayBeNeeded: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html',
  ],
  duringSetUp: false,
  inspect(
    { application: { application, servicePrincipal }, instance: { instance } },
    { specification, organization: { region }, pages },
  ) {
    const { saml } = specification;
    if (!application || !saml || !beginsClassically(instance)) return [];
    const urls = application.replyUrls.flatMap(url => awsSignInUrl(url) ?? []);
    const isClassic = urls.some(({ family }) => family === 'classic');
    // Only AWS's commercial Regions ever had classic ones.
    const mayHave = new URL(saml.entityId).hostname.endsWith(
      '.signin.aws.amazon.com',
    );
    // One that is specified is told with the other missing ones.
    const isSpecified = saml.assertionConsumerServiceUrls.some(
      url => awsSignInUrl(url)?.family === 'classic',
    );
    const isFine = isClassic || isSpecified || !mayHave;
    if (isFine || urls.length === 0) return [];
    const common = {
      remedy:
        'Copy the ACS URL on signin.aws.amazon.com from the AWS console (Settings, Identity source, Actions, Manage authentication), and add it to the reply URLs in Entra.',
      remedyPage: pages.entraSingleSignOn,
      source: `Microsoft Graph, application ${application.id}`,
    };
    const host = `${region}.signin.aws.amazon.com`;
    const what = `Entra has no reply URL on ${host}`;
    const wildcard = application.replyUrls.find(url =>
      mayFitWildcard(`https://${host}/platform/saml/acs/`, url),
    );
    if (wildcard) {
      return [
        {
          ...common,
          reason: 'ClassicUrlMayBeNeeded',
          title: `Whether people can sign in is not known: ${what}, except as ${wildcard}.`,
          detail:
            'Instances from before February 2026 begin sign-in with that classic URL, and Entra may refuse what wildcards fit.',
        },
      ];
    }
    return [
      servicePrincipal?.loginUrl
        ? {
            ...common,
            reason: 'ClassicUrlMayBeNeeded',
            title: `Whether people can sign in is not known: ${what}.`,
            detail: `AWS documents that instances from before February 2026 begin sign-in with that classic URL. That this instance has one nothing shows: AWS's metadata, as it is specified here, does not name it. ${myAppsBeginsAtAws}`,
          }
        : {
            ...common,
            reason: 'ClassicUrlMissing',
            title: `Sign-in that begins at the AWS access portal fails: ${what}.`,
            detail:
              'Instances from before February 2026 begin sign-in with that classic URL. This does not concern sign-in that begins in My Apps.',
          },
    ];
  },
});
