import { ServiceProviderMetadata } from './ServiceProviderMetadata';

/**
 * Regions that the instance was added to and that these URLs have no assertion consumer
 * service of: nobody can sign in there. A URL names its Region
 * (https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html).
 *
 * @public
 */
export function regionsWithoutUrl(
  regions: Array<{
    RegionName?: string;
    Status?: string;
    IsPrimaryRegion?: boolean;
  }>,
  {
    assertionConsumerServiceUrls,
  }: Pick<ServiceProviderMetadata, 'assertionConsumerServiceUrls'>,
): string[] {
  return regions.flatMap(({ RegionName, Status, IsPrimaryRegion }) =>
    RegionName &&
    Status === 'ACTIVE' &&
    !IsPrimaryRegion &&
    !assertionConsumerServiceUrls.some(url => namesRegion(url, RegionName))
      ? [RegionName]
      : [],
  );
}

/**
 * Whether an assertion consumer service is the one of that Region.
 * @public
 */
export function namesRegion(url: string, region: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  return (
    hostname.split('.').includes(region) || pathname.split('/').includes(region)
  );
}
