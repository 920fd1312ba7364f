import { OrganizationConfig } from '../config/OrganizationConfig';
import { signInHosts } from './signInHosts';

/** What an ACS URL of AWS's says of itself. */
export interface AcsAddress {
  /** For example `eu-central-1`. */
  region: string;
  /** AWS's name of the tenant; opaque, in small letters. */
  tenantId: string;
}

/**
 * Region and tenant of an ACS URL, in any of AWS's endpoint families
 * (https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html).
 *
 * @returns undefined: it is none of AWS's in that partition
 */
export function acsAddress(
  value: string,
  { partition }: Pick<OrganizationConfig, 'partition'>,
): AcsAddress | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const tenantId = /^\/platform\/saml\/acs\/([\w-]+)$/.exec(
    url?.pathname ?? '',
  )?.[1];
  if (!url || !tenantId || url.protocol !== 'https:' || url.port) {
    return undefined;
  }
  const region = signInHosts[partition]
    .filter(suffix => url.hostname.endsWith(suffix))
    .map(suffix => url.hostname.slice(0, -suffix.length))
    .find(name => /^[a-z0-9-]+$/.test(name));
  return region ? { region, tenantId: tenantId.toLowerCase() } : undefined;
}
