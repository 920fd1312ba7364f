import {
  EntraApplication,
  EntraTenantState,
} from '../../state/EntraTenantState';
import { GraphError } from './GraphError';

/**
 * Refuses identifiers that Entra refuses: with a slash at the end, taken by another
 * application, or on a host that is no domain of the tenant, unless the replica knows
 * that the application signs in by SAML and no policy of the tenant forbids it.
 */
export function checkIdentifierUris(options: {
  tenant: EntraTenantState;
  application: EntraApplication;
  /** What the answering replica knows of the single sign-on mode. */
  isSaml: boolean;
  identifierUris: string[];
}) {
  const { tenant, application, isSaml, identifierUris } = options;
  for (const uri of identifierUris) {
    if (uri.endsWith('/')) {
      throw new GraphError(
        400,
        'IdentifierUrisEndsWithSlash',
        `Values of identifierUris property must not end with a slash: '${uri}'`,
      );
    }
    if (
      tenant.applications.some(
        other => other !== application && other.identifierUris.includes(uri),
      )
    ) {
      throw GraphError.badRequest(
        'Another object with the same value for property identifierUris already exists.',
      );
    }
    const isNew = !application.identifierUris.includes(uri);
    if (
      tenant.restrictions?.includes('identifierUris') &&
      isNew &&
      !isOwnUri(tenant, application, uri)
    ) {
      throw GraphError.badRequest(
        `Failed to add identifier URI ${uri}. All newly added URIs must contain a tenant verified domain, tenant ID, or app ID, as per the default tenant policy of your organization.`,
      );
    }
    if (!isSaml && !isOwnUri(tenant, application, uri)) {
      throw new GraphError(
        400,
        'HostNameNotOnVerifiedDomain',
        `Values of identifierUris property must use a verified domain of the organization or its subdomain: '${uri}'`,
      );
    }
  }
}

function isOwnUri(
  tenant: EntraTenantState,
  application: EntraApplication,
  uri: string,
): boolean {
  if (uri.startsWith(`api://${application.appId}`)) return true;
  if (uri.startsWith(`api://${tenant.tenantId}`)) return true;
  if (!URL.canParse(uri)) return false;
  const { hostname } = new URL(uri);
  return tenant.verifiedDomains.some(
    domain => hostname === domain || hostname.endsWith(`.${domain}`),
  );
}
