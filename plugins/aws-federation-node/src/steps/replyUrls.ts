import { isClassicUrl, needsClassicUrl } from '../saml/classicUrl';
import { FoundApplication } from './findApplication';
import { StepContext } from './Step';

/**
 * The reply URLs that the application should have, the default first: those of AWS's
 * metadata, and the classic one that it has beyond them while the instance needs that.
 */
export async function replyUrls(
  { identityCenter, organization }: StepContext,
  { application }: FoundApplication,
  saml: NonNullable<StepContext['specification']['saml']>,
): Promise<string[]> {
  const urls = saml.assertionConsumerServiceUrls;
  // Of an application that served another instance they lead elsewhere.
  const servesThis = application.identifierUris?.includes(saml.entityId);
  const classic = (application.web?.redirectUris ?? []).filter(
    url => !urls.includes(url) && isClassicUrl(url, organization.region),
  );
  if (!servesThis || classic.length === 0) return urls;
  return needsClassicUrl(await identityCenter.instances.find())
    ? [...urls, ...classic]
    : urls;
}
