import { OrganizationConfig } from '../config/OrganizationConfig';
import { signInHosts } from './signInHosts';

/**
 * Whether AWS, or the address that is configured for it, takes sign-ins there. AWS names its
 * own hosts in its metadata also where another address leads to it.
 */
export function isSignInUrl(
  value: string,
  organization: Pick<OrganizationConfig, 'partition' | 'endpoints'>,
): boolean {
  const base = organization.endpoints.signIn;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return false;
  }
  if (url.username || url.password || url.hash || value.includes('*')) {
    return false;
  }
  // The parsed form: `..` in a path must not lead out of the base.
  if (base !== undefined && url.href.startsWith(`${base}/`)) return true;
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.pathname.startsWith('/platform/saml/acs/') &&
    signInHosts[organization.partition].some(
      suffix =>
        url.hostname.endsWith(suffix) && url.hostname.length > suffix.length,
    )
  );
}
