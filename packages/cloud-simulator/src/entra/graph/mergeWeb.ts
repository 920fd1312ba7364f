import { EntraApplication } from '../../state/EntraTenantState';
import { GraphError } from './GraphError';

type Web = EntraApplication['web'];

/**
 * Puts a change of `web` into what an application has: properties that are not sent
 * stay, collections are replaced, and the settings of reply URLs follow the URLs.
 */
export function mergeWeb(current: Web, change: Partial<Web>): Web {
  const { redirectUris, redirectUriSettings } = change;
  if (!redirectUris && !redirectUriSettings) return { ...current, ...change };
  const uris = redirectUris ?? redirectUriSettings!.map(({ uri }) => uri);
  for (const uri of uris) {
    if (!URL.canParse(uri)) {
      throw GraphError.badRequest(
        `Invalid value specified for property 'redirectUris' of resource 'Application': '${uri}'.`,
      );
    }
  }
  if (
    redirectUriSettings &&
    (redirectUriSettings.length !== uris.length ||
      redirectUriSettings.some(({ uri }) => !uris.includes(uri)))
  ) {
    throw GraphError.badRequest(
      "The values of properties 'redirectUris' and 'redirectUriSettings' do not match.",
    );
  }
  return {
    ...current,
    ...change,
    redirectUris: uris,
    redirectUriSettings:
      redirectUriSettings?.map(({ uri, index }) => ({
        uri,
        index: index ?? null,
      })) ?? uris.map(uri => ({ uri, index: null })),
  };
}
