/**
 * AWS's partitions.
 * @public
 */
export type AwsPartition = 'aws' | 'aws-us-gov' | 'aws-cn';

/**
 * One entry of `awsFederation.organizations[]`.
 * @public
 */
export interface OrganizationConfig {
  /** Unique, lower case; the catalog entity's name. */
  name: string;
  title: string;
  /** Name of the tenant in `awsFederation.tenants[]`. */
  tenant: string;
  /** `o-…` */
  organizationId: string;
  managementAccountId: string;
  /** Account whose credentials are used: the delegated administrator, else the management account. */
  accountId: string;
  partition: AwsPartition;
  /** Primary Region of Identity Center. */
  region: string;
  /** Entity ref of the owner. */
  owner: string;
  /** Overrides for private endpoints and proxies. Undefined: the SDK's or AWS's own. */
  endpoints: {
    ssoAdmin?: string;
    identityStore?: string;
    organizations?: string;
    /** Base that a SCIM endpoint must start with, instead of AWS's host of the Region. */
    scim?: string;
    /** Base that ACS URLs may start with, beside those on AWS's sign-in hosts. */
    signIn?: string;
    /** Base of the AWS console. */
    console?: string;
    /** Base of the access portal. */
    accessPortal?: string;
  };
}
