import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { awsSignInUrl } from '../facts/awsSignInUrl';

/** Entra has the IPv4 or the dual-stack reply URLs of AWS, and not both. */
export const onlyOneEndpointFamily = defineRule({
  id: 'only-one-endpoint-family',
  title: 'Entra has one family of reply URLs',
  condition: 'SamlReady',
  reads: ['application'],
  reports: {
    OnlyOneEndpointFamily: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html',
    'https://github.com/aws/aws-cli/issues/10507',
  ],
  duringSetUp: false,
  inspect(
    { application: { application } },
    { specification, organization: { region }, pages },
  ) {
    const here = (application?.replyUrls ?? [])
      .flatMap(url => awsSignInUrl(url) ?? [])
      .filter(url => url.region === region);
    const dualStack = here.some(({ family }) => family === 'dualStack');
    const ipv4 = here.some(({ family }) => family !== 'dualStack');
    if (!specification.saml || dualStack === ipv4) return [];
    return [
      {
        reason: 'OnlyOneEndpointFamily',
        title: `Entra knows only AWS's ${
          ipv4 ? 'IPv4' : 'dual-stack'
        } sign-in addresses: whoever comes from ${
          ipv4 ? 'a dual-stack' : 'an IPv4'
        } one is refused.`,
        detail:
          'The access portal and the AWS CLI can begin sign-in at different addresses. AADSTS50011 from one of them is the sign.',
        remedy:
          "If that happens, download AWS's metadata file again and complete the federation with it, or add the ACS URL that the error names in Entra.",
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.awsSettings,
        source: `Microsoft Graph, application ${application?.id}`,
      },
    ];
  },
});
