import type { RegionMetadata } from '@aws-sdk/client-sso-admin';
import { ServiceProviderMetadata } from './ServiceProviderMetadata';

/**
 * Regions that the instance was added to and that the metadata has no assertion consumer
 * service of: nobody can sign in there. A URL names its Region.
 *
 * @public
 */
export function regionsWithoutUrl(
  regions: RegionMetadata[],
  { assertionConsumerServiceUrls }: ServiceProviderMetadata,
): string[] {
  return regions.flatMap(({ RegionName, Status, IsPrimaryRegion }) =>
    RegionName &&
    Status === 'ACTIVE' &&
    !IsPrimaryRegion &&
    !assertionConsumerServiceUrls.some(url => names(url, RegionName))
      ? [RegionName]
      : [],
  );
}

function names(url: string, region: string): boolean {
  const { hostname, pathname } = new URL(url);
  return (
    hostname.split('.').includes(region) || pathname.split('/').includes(region)
  );
}
