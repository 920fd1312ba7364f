import type { ConditionType } from '@aws-federation/backstage-plugin-aws-federation-common';

/** What a condition is about, in the words of the clouds' consoles. */
export function conditionLabel(type: ConditionType): string {
  switch (type) {
    case 'InstanceReady':
      return 'Identity Center';
    case 'ApplicationReady':
      return 'enterprise application';
    case 'SamlReady':
      return 'SAML settings';
    case 'CertificateValid':
      return 'signing certificate';
    case 'IdentitySourceReady':
      return 'identity source';
    case 'CredentialsValid':
      return 'provisioning token';
    case 'MappingsReady':
      return 'attribute mappings';
    case 'ProvisioningRunning':
      return 'automatic provisioning';
    case 'UsersInSync':
      return 'people';
    case 'AccessReady':
      return 'access to accounts';
    default:
      return type satisfies never;
  }
}
