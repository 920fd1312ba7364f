import {
  defineRule,
  describeNameId,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** Attributes that look like a mail address, which is the format that AWS asks for. */
const addresses = ['userprincipalname', 'mail'];

/** AWS asks for a mail address as NameID, and the NameID comes from something else. */
export const nameIdFormatRisk = defineRule({
  id: 'name-id-format-risk',
  title: 'Sign-in from AWS may send another NameID',
  condition: 'SamlReady',
  reads: ['claims'],
  reports: {
    NameIdFormatRisk: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/single-sign-on-saml-protocol',
    'https://github.com/MicrosoftDocs/azure-docs/issues/10253',
  ],
  duringSetUp: true,
  inspect({ claims: { nameId } }) {
    if (!nameId?.source || addresses.includes(nameId.source)) return [];
    return [
      {
        reason: 'NameIdFormatRisk',
        title: `Sign-in that begins at AWS may fail: the NameID comes from ${describeNameId(
          nameId,
        )}, and AWS asks Entra for a mail address.`,
        detail:
          'People have reported that Entra then sends the user principal name. Sign-in that Entra itself begins sends what is chosen.',
        remedy:
          'Sign in once from the AWS access portal and once with the AWS CLI. If that fails, complete the federation with the user principal name or the mail address as "Attribute for userName".',
        remedyTemplate: 'complete-aws-federation',
        source: 'Microsoft Graph, claims mapping policies',
      },
    ];
  },
});
