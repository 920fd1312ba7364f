import { KeyCredential } from '../../state/EntraTenantState';
import { GraphError } from './GraphError';

/** `tokenEncryptionKeyId` names one of the object's own keys with the usage `Encrypt`. */
export function checkTokenEncryption(
  type: 'Application' | 'ServicePrincipal',
  keyId: unknown,
  keyCredentials: unknown,
) {
  if (keyId === undefined || keyId === null) return;
  const keys = (
    Array.isArray(keyCredentials) ? keyCredentials : []
  ) as KeyCredential[];
  if (!keys.some(key => key.keyId === keyId && key.usage === 'Encrypt')) {
    throw GraphError.badRequest(
      `Invalid value specified for property 'tokenEncryptionKeyId' of resource '${type}'.`,
    );
  }
}
