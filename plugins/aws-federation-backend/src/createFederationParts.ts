import {
  AwsFederationConfig,
  collectSnapshot,
  createFederationClouds,
  inspectSteps,
  readAwsFederationConfig,
  readOnce,
  systemClock,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  DatabaseService,
  LoggerService,
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  CheckDependencies,
  FederationChecker,
  RememberedSearch,
} from './checks';
import {
  DatabaseFederationStore,
  DefaultFederationService,
  FederationService,
} from './federations';
import {
  DatabaseLeaseStore,
  DefaultLeaseService,
  LeaseService,
} from './leases';

import {
  DatabaseSchemaBackupStore,
  DefaultSchemaBackupService,
  SchemaBackupService,
} from './schemaBackups';

/** Puts the parts of the plugin together from the configuration. */
export async function createFederationParts(options: {
  config: RootConfigService;
  database: DatabaseService;
  logger: LoggerService;
  permissions: PermissionsService;
}): Promise<{
  service: FederationService;
  leases: LeaseService;
  backups: SchemaBackupService;
  checkers: ReadonlyMap<string, FederationChecker>;
  checks: AwsFederationConfig['checks'];
}> {
  const { config: rootConfig, database, logger, permissions } = options;
  const config = readAwsFederationConfig(rootConfig);
  const search = new RememberedSearch({ clock: systemClock });
  const dependencies: CheckDependencies = {
    store: await DatabaseFederationStore.create({ database }),
    // Made anew for each check: all that looks in it sees one moment, at few requests.
    createClouds: parts =>
      readOnce(
        search.withMemory(
          parts.organization.name,
          createFederationClouds({ ...parts, rootConfig }),
        ),
      ),
    collectSnapshot,
    inspectSteps,
    clock: systemClock,
    logger,
    timeoutSeconds: config.checks.quickTimeoutSeconds,
  };

  const checkers = new Map<string, FederationChecker>();
  for (const organization of config.organizations) {
    const tenant = config.tenants.find(
      candidate => candidate.name === organization.tenant,
    );
    // The configuration was read with every organization's tenant present.
    if (!tenant) continue;
    checkers.set(
      organization.name,
      new FederationChecker({ organization, tenant, dependencies }),
    );
  }
  return {
    service: new DefaultFederationService({
      ...dependencies,
      config,
      checkers,
    }),
    // The federations' store, created above, has made the tables.
    leases: new DefaultLeaseService({
      organizations: config.organizations,
      store: await DatabaseLeaseStore.create({ database }),
      permissions,
      clock: systemClock,
    }),
    backups: new DefaultSchemaBackupService({
      organizations: config.organizations,
      store: await DatabaseSchemaBackupStore.create({ database }),
      permissions,
      clock: systemClock,
    }),
    checkers,
    checks: config.checks,
  };
}
