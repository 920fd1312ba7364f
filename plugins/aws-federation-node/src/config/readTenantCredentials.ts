import { ConfigSection } from './ConfigSection';
import { guidFormat } from './formats';
import { TenantCredentials } from './TenantConfig';

const kinds = [
  'clientSecret',
  'certificate',
  'workloadIdentity',
  'managedIdentity',
] as const;

/**
 * Reads `credentials` of a tenant: exactly one of the four kinds.
 */
export function readTenantCredentials(
  tenant: ConfigSection,
): TenantCredentials {
  const credentials = tenant.optionalSection('credentials');
  if (!credentials) {
    throw tenant.error(
      'credentials',
      `is missing: it must hold one of ${kinds.join(', ')}`,
    );
  }
  const found = kinds.filter(kind => credentials.has(kind));
  const [kind] = found;
  const section = kind && credentials.optionalSection(kind);
  if (found.length !== 1 || !section) {
    throw tenant.error(
      'credentials',
      `must hold exactly one of ${kinds.join(', ')}, not ${
        found.length ? found.join(' and ') : 'none'
      }`,
    );
  }

  switch (kind) {
    case 'clientSecret':
      return {
        kind,
        clientId: section.text('clientId', guidFormat),
        clientSecret: section.text('clientSecret'),
      };
    case 'certificate':
      return {
        kind,
        clientId: section.text('clientId', guidFormat),
        certificatePath: section.text('certificatePath'),
      };
    case 'workloadIdentity':
      return {
        kind,
        clientId: section.optionalText('clientId', guidFormat),
        tokenFilePath: section.optionalText('tokenFilePath'),
      };
    case 'managedIdentity':
      return {
        kind,
        clientId: section.optionalText('clientId', guidFormat),
      };
    default: {
      const unknown: never = kind;
      throw new Error(`Unknown kind of credentials: ${unknown}`);
    }
  }
}
