import {
  EntraApplication,
  EntraServicePrincipal,
  KeyCredential,
} from '../../state/EntraTenantState';

/**
 * The certificate that an application has its assertions encrypted for, base64 DER;
 * undefined: they are not encrypted. Gallery applications have it on the service principal.
 * https://learn.microsoft.com/entra/identity/enterprise-apps/howto-saml-token-encryption
 */
export function encryptionCertificateOf(options: {
  application: EntraApplication;
  servicePrincipal: EntraServicePrincipal;
}): string | undefined {
  const { application, servicePrincipal } = options;
  for (const owner of [servicePrincipal, application]) {
    const keys = (owner.keyCredentials ?? []) as KeyCredential[];
    const found = keys.find(
      ({ keyId, usage }) =>
        usage === 'Encrypt' && keyId === owner.tokenEncryptionKeyId,
    );
    if (found?.key) return found.key;
  }
  return undefined;
}
