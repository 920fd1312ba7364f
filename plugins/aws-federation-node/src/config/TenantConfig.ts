/**
 * Microsoft's clouds.
 * @public
 */
export type EntraCloud = 'global' | 'usGov' | 'usGovDoD' | 'china';

/**
 * How the product signs in to a tenant. Read from `awsFederation.tenants[].credentials`.
 * @public
 */
export type TenantCredentials =
  | { kind: 'clientSecret'; clientId: string; clientSecret: string }
  | { kind: 'certificate'; clientId: string; certificatePath: string }
  | { kind: 'workloadIdentity'; clientId?: string; tokenFilePath?: string }
  | { kind: 'managedIdentity'; clientId?: string };

/**
 * One entry of `awsFederation.tenants[]`.
 * @public
 */
export interface TenantConfig {
  name: string;
  /** Directory id, a GUID. */
  tenantId: string;
  cloud: EntraCloud;
  credentials: TenantCredentials;
  /** Origins (with an optional path, without a trailing slash), never undefined: the cloud's own unless overridden. */
  endpoints: {
    /** For example `https://graph.microsoft.com`. */
    graph: string;
    /** For example `https://login.microsoftonline.com`. */
    login: string;
    /** For example `https://entra.microsoft.com`. */
    portal: string;
  };
  /** True when `endpoints.login` is not one of Microsoft's: instance discovery is skipped. */
  customLogin: boolean;
}
