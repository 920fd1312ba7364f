import { TenantConfig } from '../config/TenantConfig';

const secretPaths: Record<TenantConfig['credentials']['kind'], string> = {
  clientSecret: 'credentials.clientSecret.clientSecret',
  certificate: 'credentials.certificate.certificatePath',
  workloadIdentity: 'credentials.workloadIdentity',
  managedIdentity: 'credentials.managedIdentity',
};

/**
 * Says which value of the configuration to mend after a sign-in to a tenant failed.
 * Codes: https://learn.microsoft.com/entra/identity-platform/reference-error-codes.
 *
 * @param message - the sign-in library's text; never repeated
 */
export function describeTokenFailure(
  message: string,
  tenant: TenantConfig,
): { what: string; remedy: string; code?: string; requestId?: string } {
  const code = /AADSTS\d+/.exec(message)?.[0];
  const requestId = /Trace ID: ([0-9a-f-]{36})/i.exec(message)?.[1];
  const { kind } = tenant.credentials;
  const where = `of the tenant ${tenant.name} in awsFederation.tenants`;
  const facts = { code, requestId };

  switch (code) {
    case 'AADSTS7000215':
      return {
        ...facts,
        what: `Microsoft Entra refuses the client secret ${where}`,
        remedy: `Set ${secretPaths[kind]} ${where} to the value (not the id) of a valid client secret`,
      };
    case 'AADSTS7000222':
      return {
        ...facts,
        what: `The client secret ${where} has expired`,
        remedy: `Create a new client secret in Entra and set ${secretPaths[kind]} ${where}`,
      };
    case 'AADSTS700016':
      return {
        ...facts,
        what: `The directory ${tenant.tenantId} does not know the application that signs in`,
        remedy: `Check credentials.${kind}.clientId and tenantId ${where}`,
      };
    case 'AADSTS90002':
    case 'AADSTS900023':
      return {
        ...facts,
        what: `Microsoft Entra does not know the directory ${tenant.tenantId}`,
        remedy: `Check tenantId and cloud ${where}`,
      };
    case 'AADSTS700027':
      return {
        ...facts,
        what: `Microsoft Entra refuses the certificate ${where}`,
        remedy: `Upload the certificate in ${secretPaths[kind]} to the application in Entra`,
      };
    case undefined:
      return {
        ...facts,
        what: `The sign-in to the tenant ${tenant.name} failed before ${tenant.endpoints.login} answered`,
        remedy: `Check that the portal reaches ${tenant.endpoints.login}, and ${secretPaths[kind]} ${where}`,
      };
    default:
      return {
        ...facts,
        what: `Microsoft Entra refuses the sign-in to the tenant ${tenant.name}`,
        remedy: `Look up ${code} in Microsoft's list of sign-in errors, and check credentials ${where}`,
      };
  }
}
