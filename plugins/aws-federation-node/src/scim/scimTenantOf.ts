/**
 * What tells one SCIM endpoint from another, whatever its host is called: the path begins
 * with it, `/f3v…/scim/v2`. AWS gives each identity store one, and another one when
 * automatic provisioning is switched off and on.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html
 * @public
 */
export function scimTenantOf(endpoint: string | undefined): string | undefined {
  return /\/([^/]+)\/scim\/v2\/*$/i.exec(endpoint ?? '')?.[1].toLowerCase();
}
