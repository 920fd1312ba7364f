import { OrganizationConfig } from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * What a sign-on URL leads to.
 *
 * - `portal`: the access portal of the instance.
 * - `anotherPortal`: that of another instance.
 * - `aws`: an access portal with a name that somebody gave it, which no API tells.
 * - `elsewhere`: none of AWS's.
 */
export type SignOnPlace = 'portal' | 'anotherPortal' | 'aws' | 'elsewhere';

const portalHost = /(^|\.)(awsapps\.(com|cn)|portal\.amazonaws\.com|app\.aws)$/;
const identityStore = /(?<![a-z0-9-])d-[0-9a-f]{10}(?![a-z0-9-])/;

/**
 * Reads it from the address: the portal's own one has the identity store in its name or path.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/howtochangeURL.html
 *
 * @param options.wanted - as AWS's metadata was saved with it, or as the store has it
 * @param options.store - `d-…` of the instance
 */
export function signOnPlace(
  url: string,
  options: {
    wanted: string | undefined;
    store: string | undefined;
    organization: Pick<OrganizationConfig, 'endpoints'>;
  },
): SignOnPlace {
  const { wanted, store, organization } = options;
  if (addressOf(url) === addressOf(wanted)) return 'portal';
  if (!URL.canParse(url)) return 'elsewhere';
  const { hostname, pathname } = new URL(url);
  const { accessPortal } = organization.endpoints;
  const isPortal =
    portalHost.test(hostname) ||
    Boolean(accessPortal && url.startsWith(`${accessPortal}/`));
  if (!isPortal) return 'elsewhere';
  const [named] = identityStore.exec(`${hostname}${pathname}`) ?? [];
  if (!named) return 'aws';
  return named === store ? 'portal' : 'anotherPortal';
}

/** A slash at the end and a query lead to the same page. */
function addressOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return url;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/$/, '')}`;
}
