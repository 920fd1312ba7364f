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

/** The specification is of an identity store that AWS no longer has, and Entra speaks to the new one. */
export function isSpecifiedOfBefore({ state, specification }: Seen): boolean {
  const { application, identityCenter } = state;
  const store = identityCenter?.identityStoreId;
  return (
    store !== undefined &&
    specification?.saml?.entityId.endsWith(`/${store}`) === false &&
    application?.identifierUris.some(uri => uri.endsWith(`/${store}`)) === true
  );
}

/** Entra has an address of AWS that is not specified. */
export function hasAnotherUrlOfAws({ state, specification }: Seen): boolean {
  const { assertionConsumerServiceUrls: specified = [] } =
    specification?.saml ?? {};
  return Boolean(
    state.application?.web.redirectUris.some(
      uri => /\/acs\/[^/]+$/.test(uri) && !specified.includes(uri),
    ),
  );
}

/** The specified SCIM endpoint is that of AWS by now. */
export function isEndpointSpecified({ state, specification }: Seen): boolean {
  const { scimTenantId } = state.identityCenter?.provisioning ?? {};
  return Boolean(
    scimTenantId &&
      specification?.provisioning?.scimEndpoint?.includes(scimTenantId),
  );
}
