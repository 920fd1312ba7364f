import { acsAddress } from '../saml/acsAddress';
import { isClassicUrl, needsClassicUrl } from '../saml/classicUrl';
import { regionsWithoutUrl } from '../saml/regionsWithoutUrl';
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
 * sign-in, the classic one while the instance needs that, and those of additional Regions
 * that the metadata does not know.
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
  const elsewhere = others.filter(
    url =>
      addressOf(url) !== undefined &&
      !sameInstance(url) &&
      !isPrimary(url) &&
      !servesAnother(application.identifierUris ?? [], saml.entityId),
  );
  const instance =
    classic.length + elsewhere.length > 0
      ? await identityCenter.instances.find()
      : undefined;
  const needed = needsClassicUrl(instance) ? classic : [];
  // The stored metadata may be from before the Region was added.
  const unnamed = regionsWithoutUrl(instance?.Regions ?? [], saml);
  const added = elsewhere.filter(url =>
    unnamed.includes(addressOf(url)?.region ?? ''),
  );
  const kept = others.filter(
    url => sameInstance(url) || needed.includes(url) || added.includes(url),
  );
  return { urls: [...ordered, ...kept], kept };
}

/** Then its classic address, which names no instance, leads to the other one. */
function servesAnother(identifiers: string[], entityId: string): boolean {
  return (
    !identifiers.includes(entityId) &&
    identifiers.some(uri => /\/platform\/saml\//.test(uri))
  );
}
