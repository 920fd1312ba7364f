import {
  AwsFederationConfig,
  collectSnapshot,
  createFederationClouds,
  inspectSteps,
  readAwsFederationConfig,
  readOnce,
  Rule,
  systemClock,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  AuditorService,
  DatabaseService,
  LoggerService,
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  DatabaseFederationStore,
  DefaultFederationService,
  FederationService,
} from './federations';
import {
  CheckDependencies,
  DatabaseHealthStore,
  FederationChecker,
  RememberedSearch,
} from './health';
import {
  DatabaseLeaseStore,
  DefaultLeaseService,
  LeaseService,
} from './leases';
import { DefaultLocalPeopleService, LocalPeopleService } from './localPeople';
import {
  DatabaseSchemaBackupStore,
  DefaultSchemaBackupService,
  SchemaBackupService,
} from './schemaBackups';

/** Puts the parts of the plugin together from the configuration. */
export async function createFederationParts(options: {
  auditor: AuditorService;
  config: RootConfigService;
  database: DatabaseService;
  logger: LoggerService;
  permissions: PermissionsService;
  rules: readonly Rule[];
}): Promise<{
  service: FederationService;
  leases: LeaseService;
  backups: SchemaBackupService;
  localPeople: LocalPeopleService;
  checkers: ReadonlyMap<string, FederationChecker>;
  checks: AwsFederationConfig['checks'];
}> {
  const { config: rootConfig, database, logger, permissions, rules } = options;
  const config = readAwsFederationConfig(rootConfig);
  const search = new RememberedSearch({ clock: systemClock });
  const store = await DatabaseFederationStore.create({ database });
  // The federations' store has made the tables.
  const leases = await DatabaseLeaseStore.create({ database });
  const dependencies: CheckDependencies = {
    store,
    organizations: config.organizations,
    health: await DatabaseHealthStore.create({ database, clock: systemClock }),
    leases,
    auditor: options.auditor,
    rules,
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
    intervalSeconds: config.checks.quickIntervalSeconds,
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
    leases: new DefaultLeaseService({
      organizations: config.organizations,
      store: leases,
      permissions,
      clock: systemClock,
    }),
    backups: new DefaultSchemaBackupService({
      organizations: config.organizations,
      store: await DatabaseSchemaBackupStore.create({ database }),
      permissions,
      clock: systemClock,
    }),
    localPeople: new DefaultLocalPeopleService({
      ...dependencies,
      config,
      permissions,
    }),
    checkers,
    checks: config.checks,
  };
}
