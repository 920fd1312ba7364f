import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { policyOf } from './policyOf';

/** Attributes for access control that Entra sends, and AWS does not pass on. */
export const claimsIgnored = defineRule({
  id: 'claims-ignored',
  title: 'AWS ignores claims for access control',
  condition: 'SamlReady',
  reads: ['claims', 'accessControl'],
  reports: {
    // They may be meant for later.
    AttributesDisabled: { severity: 'info', effect: 'none' },
    EnablingFailed: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/configure-abac.html',
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DescribeInstanceAccessControlAttributeConfiguration.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
  ],
  duringSetUp: true,
  inspect(
    { claims: { nameId }, accessControl: { claims, status } },
    { pages },
  ) {
    const common = {
      remedyPage: pages.awsSettings,
      source:
        'IAM Identity Center, DescribeInstanceAccessControlAttributeConfiguration',
    };
    const sent = `${counted(claims, 'attribute')} for access control`;
    if (status === 'DISABLED') {
      return [
        {
          ...common,
          reason: 'AttributesDisabled',
          title: `Entra sends ${sent}, and AWS passes none on: nobody has enabled them in IAM Identity Center.`,
          detail:
            'Policies that ask for such an attribute, as aws:PrincipalTag, find none.',
          remedy: `Enable attributes for access control under Settings in IAM Identity Center, or take the claims out of ${policyOf(
            nameId,
          )}.`,
        },
      ];
    }
    if (status !== 'CREATION_FAILED') return [];
    return [
      {
        ...common,
        reason: 'EnablingFailed',
        title: `Entra sends ${sent}, and AWS could not enable them: policies that ask for one may find none.`,
        detail:
          'Where there are permission sets already, AWS changes the trust policies of their roles, which takes iam:UpdateAssumeRolePolicy of whoever enables it.',
        remedy:
          'Disable attributes for access control under Settings in IAM Identity Center, and enable them again as somebody who has that permission.',
      },
    ];
  },
});
