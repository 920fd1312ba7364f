import { AwsOrganizationState } from '../../state/AwsOrganizationState';

/** Service principal of IAM Identity Center, in every partition. */
export const ssoServicePrincipal = 'sso.amazonaws.com';

/** Service principals with trusted access, and since when. */
export function trustedServicesOf(
  organization: AwsOrganizationState,
): Record<string, string> {
  const { trustedServices, identityCenter } = organization;
  return (
    trustedServices ??
    (identityCenter ? { [ssoServicePrincipal]: identityCenter.createdAt } : {})
  );
}

/**
 * Whether Identity Center may look into the organization, without which nobody gets into an
 * account.
 * https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-sso.html
 */
export function isIdentityCenterTrusted(
  organization: AwsOrganizationState,
): boolean {
  return ssoServicePrincipal in trustedServicesOf(organization);
}
