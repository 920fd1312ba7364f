import { ConfigSection } from './ConfigSection';
import { entraClouds } from './entraClouds';
import { guidFormat, nameFormat } from './formats';
import { readEndpoint } from './readEndpoint';
import { readTenantCredentials } from './readTenantCredentials';
import { TenantConfig } from './TenantConfig';

const clouds = ['global', 'usGov', 'usGovDoD', 'china'] as const;
const microsoftLogins = new Set(
  Object.values(entraClouds).map(endpoints => endpoints.login),
);

/**
 * Reads one entry of `awsFederation.tenants[]`.
 */
export function readTenantConfig(section: ConfigSection): TenantConfig {
  const name = section.text('name', nameFormat);
  const tenantId = section.text('tenantId', guidFormat).toLowerCase();
  const cloud = section.choice('cloud', clouds, 'global');
  const credentials = readTenantCredentials(section);

  const defaults = entraClouds[cloud];
  const overrides = section.optionalSection('endpoints');
  const login = readEndpoint(overrides, 'login') ?? defaults.login;
  if (overrides && new URL(login).pathname !== '/') {
    throw overrides.error(
      'login',
      'must be a host without a path: the sign-in library takes nothing else',
    );
  }

  return {
    name,
    tenantId,
    cloud,
    credentials,
    endpoints: {
      graph: readEndpoint(overrides, 'graph') ?? defaults.graph,
      login,
      portal: readEndpoint(overrides, 'portal') ?? defaults.portal,
    },
    customLogin: !microsoftLogins.has(login),
  };
}
