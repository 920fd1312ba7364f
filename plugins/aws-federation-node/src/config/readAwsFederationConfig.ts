import { Config } from '@backstage/config';
import { AwsFederationConfig } from './AwsFederationConfig';
import { ConfigSection } from './ConfigSection';
import { readOrganizationConfig } from './readOrganizationConfig';
import { readTenantConfig } from './readTenantConfig';

const defaultIntervalSeconds = 10 * 60;
const defaultTimeoutSeconds = 60;

function refuseDuplicates(
  root: ConfigSection,
  list: string,
  key: string,
  values: string[],
) {
  values.forEach((value, index) => {
    const first = values.indexOf(value);
    if (first !== index) {
      throw root.error(
        `${list}[${index}].${key}`,
        `is the same as ${list}[${first}].${key}: it must be unique`,
      );
    }
  });
}

/**
 * Reads the `awsFederation` section. Without one there are no tenants and no
 * organizations.
 *
 * @param config - the root of the configuration
 * @throws InputError that names the full path of the value that is wrong
 * @public
 */
export function readAwsFederationConfig(config: Config): AwsFederationConfig {
  const section = config.getOptionalConfig('awsFederation');
  if (!section) {
    return {
      tenants: [],
      organizations: [],
      checks: {
        quickIntervalSeconds: defaultIntervalSeconds,
        quickTimeoutSeconds: defaultTimeoutSeconds,
      },
    };
  }

  const root = new ConfigSection(section, 'awsFederation');
  const tenants = root.sections('tenants').map(readTenantConfig);
  refuseDuplicates(
    root,
    'tenants',
    'name',
    tenants.map(tenant => tenant.name),
  );

  const organizations = root
    .sections('organizations')
    .map(readOrganizationConfig);
  for (const key of ['name', 'organizationId'] as const) {
    refuseDuplicates(
      root,
      'organizations',
      key,
      organizations.map(organization => organization[key]),
    );
  }
  organizations.forEach((organization, index) => {
    if (!tenants.some(tenant => tenant.name === organization.tenant)) {
      throw root.error(
        `organizations[${index}].tenant`,
        `names the tenant ${
          organization.tenant
        }, which awsFederation.tenants does not hold (${
          tenants.map(tenant => tenant.name).join(', ') || 'it is empty'
        })`,
      );
    }
  });

  const quick = root.optionalSection('checks')?.optionalSection('quick');
  return {
    tenants,
    organizations,
    checks: {
      quickIntervalSeconds:
        quick?.seconds('frequency', defaultIntervalSeconds) ??
        defaultIntervalSeconds,
      quickTimeoutSeconds:
        quick?.seconds('timeout', defaultTimeoutSeconds) ??
        defaultTimeoutSeconds,
    },
  };
}
