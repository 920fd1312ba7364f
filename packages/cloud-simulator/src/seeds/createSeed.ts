import { Clock } from '../Clock';
import { DefaultProvisioningEngine } from '../provisioning/DefaultProvisioningEngine';
import { AwsOrganizationState } from '../state/AwsOrganizationState';
import { CloudState } from '../state/CloudState';
import { CloudStore } from '../state/CloudStore';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { acmeOrganizations } from './acmeOrganizations';
import { contosoTenant } from './contosoTenant';
import { federate } from './federate';
import { grantAccess } from './grantAccess';
import { SeedClock } from './SeedClock';
import { CONTOSO_DOMAIN } from './seedIds';
import { seedScimFetch } from './seedScimFetch';

/** Names of the seeds: three federated organizations, or none at all. */
export const SEED_NAMES = ['default', 'empty'];

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const YEAR = 365 * DAY;

/**
 * Makes the state of both clouds at the clock's time.
 *
 * - `default`: acme-prod is healthy; acme-data is degraded (certificate ends in 21 days,
 *   two people without surname fail); acme-gov is broken (SCIM token ended 10 days ago,
 *   job in quarantine); acme-labs has not enabled Identity Center.
 * - `empty`: the same people and organizations, nothing enabled, no application.
 *
 * What happened in the past is not made up: the provisioning engine runs through it.
 *
 * @throws Error when there is no seed of that name.
 */
export async function createSeed(
  name: string,
  options: { clock: Clock; apiOrigin: string; pageOrigin: string },
): Promise<CloudState> {
  if (!SEED_NAMES.includes(name)) {
    throw new Error(
      `There is no seed ${name}. Use one of ${SEED_NAMES.join(', ')}.`,
    );
  }
  const { apiOrigin, pageOrigin } = options;
  const now = options.clock.now();
  const tenant = contosoTenant(now);
  const state: CloudState = {
    seed: name,
    origins: { apiOrigin, pageOrigin },
    tenants: [tenant],
    organizations: acmeOrganizations(),
    faults: [],
    latencyMs: 0,
    replicationLagMs: 0,
  };
  if (name === 'default') await livePast({ ...options, state, tenant, now });
  return state;
}

function access(person: string, account: string, permissionSet: string) {
  return { userName: `${person}@${CONTOSO_DOMAIN}`, account, permissionSet };
}

async function livePast(options: {
  apiOrigin: string;
  pageOrigin: string;
  state: CloudState;
  tenant: EntraTenantState;
  now: Date;
}) {
  const { state, tenant, now } = options;
  const clock = new SeedClock(now);
  const engine = DefaultProvisioningEngine.create({
    store: CloudStore.inMemory(state),
    clock,
    fetch: seedScimFetch({ organizations: state.organizations, clock }),
  });
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const organization = (name: string): AwsOrganizationState => {
    const found = state.organizations.find(each => each.name === name);
    if (!found) throw new Error(`The seed has no organization ${name}.`);
    return found;
  };
  const cycleAt = async (application: EntraServicePrincipal, at: Date) => {
    clock.set(at);
    await engine.runCycle(tenant, application);
  };

  const prod = await federate({
    ...options,
    organization: organization('acme-prod'),
    at: ago(120 * DAY),
    certificateEndsAt: ago(120 * DAY - 3 * YEAR),
    tokenCreatedAt: ago(120 * DAY),
    groups: ['aws-prod-admins', 'aws-prod-developers'],
  });
  await cycleAt(prod, ago(120 * DAY));
  await cycleAt(prod, ago(13 * MINUTE));
  grantAccess({
    organization: organization('acme-prod'),
    at: ago(119 * DAY),
    grants: [
      access('grace.hopper', 'Management', 'AdministratorAccess'),
      access('grace.hopper', 'Shop', 'AdministratorAccess'),
      access('margaret.hamilton', 'Shop', 'AdministratorAccess'),
      access('margaret.hamilton', 'Audit', 'ViewOnlyAccess'),
      access('barbara.liskov', 'Shop', 'PowerUserAccess'),
      access('ken.thompson', 'Shop', 'ViewOnlyAccess'),
      access('ken.thompson', 'Logging', 'ViewOnlyAccess'),
    ],
  });

  const data = await federate({
    ...options,
    organization: organization('acme-data'),
    at: ago(344 * DAY),
    certificateEndsAt: ago(-21 * DAY),
    tokenCreatedAt: ago(100 * DAY),
    groups: ['aws-data-engineers', 'aws-data-analysts'],
  });
  await cycleAt(data, ago(100 * DAY));
  grantAccess({
    organization: organization('acme-data'),
    at: ago(99 * DAY),
    grants: [
      access('dorothy.vaughan', 'Lake', 'PowerUserAccess'),
      access('katherine.johnson', 'Analytics', 'ViewOnlyAccess'),
    ],
  });
  for (const minutes of [137, 97, 57, 17]) {
    await cycleAt(data, ago(minutes * MINUTE));
  }

  const gov = await federate({
    ...options,
    organization: organization('acme-gov'),
    at: ago(YEAR + 10 * DAY),
    certificateEndsAt: ago(YEAR + 10 * DAY - 3 * YEAR),
    tokenCreatedAt: ago(YEAR + 10 * DAY),
    groups: ['aws-gov-operators'],
  });
  await cycleAt(gov, ago(YEAR + 10 * DAY));
  grantAccess({
    organization: organization('acme-gov'),
    at: ago(YEAR + 9 * DAY),
    grants: [access('radia.perlman', 'Workloads', 'AdministratorAccess')],
  });
  await cycleAt(gov, ago(10 * DAY + 25 * MINUTE));
  const job = gov.simulated.job;
  while (job?.nextCycleAt && new Date(job.nextCycleAt) <= now) {
    await cycleAt(gov, new Date(job.nextCycleAt));
  }
}
