import { OrganizationConfig } from '../config/OrganizationConfig';
import { acsAddress } from './acsAddress';
import { isSignInUrl } from './isSignInUrl';

/**
 * Whether it has the form of an ACS URL of an instance in these Regions. Whose it is only
 * AWS's metadata tells: no API has AWS's name of the tenant at its end.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html
 * @public
 */
export function isAcsUrl(
  value: string,
  organization: Pick<OrganizationConfig, 'partition' | 'endpoints'>,
  regions: readonly string[],
): boolean {
  if (!isSignInUrl(value, organization)) return false;
  const address = acsAddress(value, organization);
  if (address) return regions.includes(address.region);
  // Behind a configured address no host names a Region.
  const { signIn } = organization.endpoints;
  return signIn !== undefined && value.startsWith(`${signIn}/`);
}
