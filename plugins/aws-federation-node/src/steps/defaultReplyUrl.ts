import type { Application } from '@microsoft/microsoft-graph-types';

/**
 * Where Entra sends the answer to a sign-in that names no address, as one does that Entra
 * begins: the default one, or else that of the lowest index. Undefined: none is marked, and
 * their order tells nothing.
 * https://learn.microsoft.com/graph/api/resources/application, defaultRedirectUri
 */
export function defaultReplyUrl({
  defaultRedirectUri,
  web,
}: Pick<Application, 'defaultRedirectUri' | 'web'>): string | undefined {
  const [lowest] = (web?.redirectUriSettings ?? [])
    .filter(({ index }) => typeof index === 'number')
    .sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  return defaultRedirectUri || lowest?.uri || undefined;
}
