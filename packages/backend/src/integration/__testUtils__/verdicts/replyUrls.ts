import { Seen } from './Seen';

/** Entra has all reply URLs that the portal knows of. */
export function hasSpecifiedUrls({ state, specification }: Seen): boolean {
  const { saml } = specification ?? {};
  return Boolean(
    saml?.assertionConsumerServiceUrls.every(url =>
      state.application?.web.redirectUris.includes(url),
    ),
  );
}

/** Entra has a reply URL of this instance, in whichever endpoint family. */
export function hasOwnUrl({ state }: Seen): boolean {
  const { application, identityCenter } = state;
  return Boolean(
    application?.web.redirectUris.some(uri =>
      uri.endsWith(`/acs/${identityCenter?.samlTenantId}`),
    ),
  );
}
