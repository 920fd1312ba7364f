import {
  EntraApplication,
  EntraTenantState,
} from '../../state/EntraTenantState';

/** Whether the application has an address as reply URL, be it by one with wildcards. */
export function isReplyUrl(
  address: string,
  { web }: Pick<EntraApplication, 'web'>,
  { wildcardReplyUrls }: Pick<EntraTenantState, 'wildcardReplyUrls'>,
): boolean {
  return web.redirectUris.some(
    uri =>
      uri === address ||
      (wildcardReplyUrls === 'matched' && fits(address, uri)),
  );
}

/** A wildcard stands for a part of the host or of the path, and not for both. */
function fits(address: string, uri: string): boolean {
  const literals = uri
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return (
    uri.includes('*') && new RegExp(`^${literals.join('[^/]+')}$`).test(address)
  );
}
