import { InputError } from '@backstage/errors';
import { OrganizationConfig } from '../config/OrganizationConfig';

const tenantPath = /^\/[A-Za-z0-9][A-Za-z0-9_-]{3,127}\/scim\/v2$/;

/**
 * Reads a SCIM endpoint as a person pasted it. Only the SCIM host of the organization's
 * partition and Region is accepted (or the base in `endpoints.scim`), so that nobody can
 * make the product send a token elsewhere.
 *
 * @param endpoint - for example `https://scim.eu-central-1.amazonaws.com/f3v…/scim/v2/`
 * @returns the endpoint without a trailing slash
 * @throws InputError that says what the endpoint must look like
 * @public
 */
export function parseScimEndpoint(
  endpoint: string,
  organization: OrganizationConfig,
): string {
  const { partition, region } = organization;
  const host = `scim.${region}.amazonaws.com${
    partition === 'aws-cn' ? '.cn' : ''
  }`;
  const base = organization.endpoints.scim ?? `https://${host}`;
  const advice = `Copy the SCIM endpoint of ${organization.title} from Settings, Automatic provisioning in the IAM Identity Center console; it starts with ${base}/`;

  let url: URL;
  try {
    url = new URL(endpoint.trim());
  } catch {
    throw new InputError(`The SCIM endpoint is not a URL. ${advice}.`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      `The SCIM endpoint must not hold a user name, a password, a query or a fragment. ${advice}.`,
    );
  }

  const isOverridden = organization.endpoints.scim !== undefined;
  const path = url.pathname.replace(/\/+$/, '');
  const normalised = `${url.origin}${path}`;
  if (!normalised.startsWith(`${base}/`)) {
    const otherRegion = /^scim\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(
      url.hostname,
    )?.[1];
    throw new InputError(
      otherRegion && otherRegion !== region
        ? `The SCIM endpoint is in ${otherRegion}, but the instance of ${organization.title} is in ${region}. ${advice}.`
        : `The SCIM endpoint does not belong to AWS in ${region}. ${advice}.`,
    );
  }
  if (isOverridden ? !path.endsWith('/scim/v2') : !tenantPath.test(path)) {
    throw new InputError(
      `The path of the SCIM endpoint must be /{tenant}/scim/v2. ${advice}.`,
    );
  }
  return normalised;
}
