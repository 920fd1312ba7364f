import { paths } from '../addresses';

/** The page on which people choose an account. */
export function accessPortalUrl(
  pageOrigin: string,
  identityStoreId: string,
): string {
  return `${pageOrigin}${paths.accessPortal}/${identityStoreId}`;
}
