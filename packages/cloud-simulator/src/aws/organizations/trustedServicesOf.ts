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
