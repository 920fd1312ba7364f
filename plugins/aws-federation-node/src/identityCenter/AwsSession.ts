import type { IdentitystoreClient } from '@aws-sdk/client-identitystore';
import type { OrganizationsClient } from '@aws-sdk/client-organizations';
import type { SSOAdminClient } from '@aws-sdk/client-sso-admin';
import { OrganizationConfig } from '../config/OrganizationConfig';

/** What every area of AWS's API is built from. */
export interface AwsSession {
  organization: OrganizationConfig;
  ssoAdmin: SSOAdminClient;
  /** Sends each request once: for what must not be repeated blindly. */
  ssoAdminOnce: SSOAdminClient;
  /** Of another Region; the caller destroys it. An overridden endpoint stays. */
  ssoAdminIn(region: string): SSOAdminClient;
  identityStore: IdentitystoreClient;
  organizations: OrganizationsClient;
  /** With the credentials of the management account. */
  managementOrganizations: OrganizationsClient;
  signal?: AbortSignal;
}
