import { acsAddress } from '../saml/acsAddress';
import { isClassicUrl, needsClassicUrl } from '../saml/classicUrl';
import { FoundApplication } from './findApplication';
import { StepContext } from './Step';

/** The reply URLs that an application should have. */
export interface ReplyUrls {
  /** The default first. */
  urls: string[];
  /** Those among them that AWS's metadata does not name. */
  kept: string[];
}

/**
 * Those of AWS's metadata, the default being one of the primary Region, and beyond them
 * what the application has of the same instance: the same tenant in the same Region in
 * another of AWS's endpoint families, from which the access portal or the CLI may start
 * sign-in, and the classic one while the instance needs that.
 */
export async function replyUrls(
  { identityCenter, organization }: StepContext,
  { application }: FoundApplication,
  saml: NonNullable<StepContext['specification']['saml']>,
): Promise<ReplyUrls> {
  const addressOf = (url: string) => acsAddress(url, organization);
  const isPrimary = (url: string) =>
    addressOf(url)?.region === organization.region;
  const named = saml.assertionConsumerServiceUrls;
  const ordered = [
    ...named.filter(isPrimary),
    ...named.filter(url => !isPrimary(url)),
  ];
  const own = new Set(
    named.map(addressOf).map(each => each && `${each.region} ${each.tenantId}`),
  );
  const others = (application.web?.redirectUris ?? []).filter(
    url => !named.includes(url),
  );
  const sameInstance = (url: string) => {
    const address = addressOf(url);
    return address && own.has(`${address.region} ${address.tenantId}`);
  };
  const classic = others.filter(
    url =>
      !sameInstance(url) &&
      isClassicUrl(url, organization.region) &&
      !servesAnother(application.identifierUris ?? [], saml.entityId),
  );
  const needed =
    classic.length > 0 && needsClassicUrl(await identityCenter.instances.find())
      ? classic
      : [];
  const kept = others.filter(url => sameInstance(url) || needed.includes(url));
  return { urls: [...ordered, ...kept], kept };
}

/** Then its classic address, which names no instance, leads to the other one. */
function servesAnother(identifiers: string[], entityId: string): boolean {
  return (
    !identifiers.includes(entityId) &&
    identifiers.some(uri => /\/platform\/saml\//.test(uri))
  );
}
