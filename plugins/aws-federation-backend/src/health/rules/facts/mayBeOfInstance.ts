import { isAcsUrl } from '@aws-federation/backstage-plugin-aws-federation-node';
import { awsSignInUrl } from './awsSignInUrl';

/**
 * Whether a reply URL is, or may be, an address of the instance whose metadata names these
 * ones. Within one Region and endpoint family AWS's name of the tenant, at the end, decides;
 * the classic family has another one for the same instance.
 */
export function mayBeOfInstance(
  url: string,
  options: {
    named: readonly string[];
    organization: Parameters<typeof isAcsUrl>[1];
    /** Those that the instance is in. */
    regions: readonly string[];
  },
): boolean {
  const { named, organization, regions } = options;
  if (named.includes(url)) return true;
  if (!isAcsUrl(url, organization, regions)) return false;
  const alike = named.filter(each => familyOf(each) === familyOf(url));
  return (
    alike.length === 0 || alike.some(each => tenantOf(each) === tenantOf(url))
  );
}

function familyOf(url: string): string {
  const { region, family } = awsSignInUrl(url) ?? {};
  return `${region} ${family}`;
}

function tenantOf(url: string): string | undefined {
  return url.split('/').pop()?.toLowerCase();
}
