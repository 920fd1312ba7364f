import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  TokenCredential,
  WorkloadIdentityCredential,
} from '@azure/identity';
import { TenantConfig } from '../config/TenantConfig';

/**
 * The credential with which the product signs in to a tenant. Keep it: it remembers its
 * token.
 */
export function createTokenCredential(tenant: TenantConfig): TokenCredential {
  const { credentials, tenantId } = tenant;
  const options = {
    authorityHost: tenant.endpoints.login,
    // Asks Microsoft whether the host is one of its own, which a private one is not.
    disableInstanceDiscovery: tenant.customLogin,
  };
  switch (credentials.kind) {
    case 'clientSecret':
      return new ClientSecretCredential(
        tenantId,
        credentials.clientId,
        credentials.clientSecret,
        options,
      );
    case 'certificate':
      return new ClientCertificateCredential(
        tenantId,
        credentials.clientId,
        { certificatePath: credentials.certificatePath },
        options,
      );
    case 'workloadIdentity':
      return new WorkloadIdentityCredential({
        ...options,
        tenantId,
        clientId: credentials.clientId,
        tokenFilePath: credentials.tokenFilePath,
      });
    case 'managedIdentity':
      return credentials.clientId
        ? new ManagedIdentityCredential({ clientId: credentials.clientId })
        : new ManagedIdentityCredential();
    default: {
      const unknown: never = credentials;
      throw new Error(`Unknown kind of credentials: ${unknown}`);
    }
  }
}
