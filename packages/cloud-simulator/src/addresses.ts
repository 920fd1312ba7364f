import { AwsOrganizationState } from './state/AwsOrganizationState';

/**
 * Where things are, relative to the two origins. Entra's login is at the root because
 * its libraries take a host only as authority; the rest has a prefix.
 */
export const paths = {
  graph: '/graph',
  aws: '/aws',
  scim: '/scim',
  console: '/console',
  accessPortal: '/start',
  signIn: '/platform/saml',
  control: '/control',
};

/** SCIM endpoint without a trailing slash. */
export function scimEndpoint(
  apiOrigin: string,
  organization: Pick<AwsOrganizationState, 'region'>,
  scimTenantId: string,
): string {
  return `${apiOrigin}${paths.scim}/${organization.region}/${scimTenantId}/scim/v2`;
}

/** Entity id of AWS's side: an identifier on AWS's real host, never fetched. */
export function awsEntityId(
  organization: Pick<AwsOrganizationState, 'region' | 'partition'>,
  identityStoreId: string,
): string {
  const host =
    organization.partition === 'aws-us-gov'
      ? 'signin.amazonaws-us-gov.com'
      : 'signin.aws.amazon.com';
  return `https://${organization.region}.${host}/platform/saml/${identityStoreId}`;
}

/** Stands for a Region in the ACS URL of the dual-stack family of the primary Region. */
export const dualStackFamily = 'dual-stack';

/**
 * ACS URL, the address that a browser posts the SAML response to.
 * @param additionalRegion - left out: that of the primary Region
 */
export function assertionConsumerServiceUrl(
  pageOrigin: string,
  samlTenantId: string,
  additionalRegion?: string,
): string {
  const region = additionalRegion ? `/${additionalRegion}` : '';
  return `${pageOrigin}${paths.signIn}${region}/acs/${samlTenantId}`;
}
