import {
  awsFederationPeopleReadPermission,
  awsFederationReadPermission,
  LocalPeople,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  AwsFederationConfig,
  Clock,
  CloudError,
  collectLocalPeople,
  FederationClouds,
  OrganizationConfig,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { defaultSpecification } from '../adoption/defaultSpecification';
import { Caller, FederationStore } from '../federations';
import { findOrganization } from '../findOrganization';
import { isAllowed, requirePermission } from '../requirePermission';
import { LocalPeopleService } from './LocalPeopleService';

/** The 100,000 users that an identity store holds at most take about 100 seconds. */
const timeoutMs = 180_000;

/**
 * Reads both clouds for whoever asks, and stores nothing. Those who ask for the same
 * organization at the same time share one reading, because it takes many requests.
 */
export class DefaultLocalPeopleService implements LocalPeopleService {
  readonly #config: Pick<AwsFederationConfig, 'organizations' | 'tenants'>;
  readonly #store: Pick<FederationStore, 'read'>;
  readonly #permissions: PermissionsService;
  readonly #createClouds: (options: {
    organization: OrganizationConfig;
    tenant: TenantConfig;
    signal: AbortSignal;
  }) => FederationClouds;
  readonly #clock: Clock;
  readonly #running = new Map<string, Promise<LocalPeople>>();

  constructor(options: {
    config: Pick<AwsFederationConfig, 'organizations' | 'tenants'>;
    store: Pick<FederationStore, 'read'>;
    permissions: PermissionsService;
    createClouds(options: {
      organization: OrganizationConfig;
      tenant: TenantConfig;
      signal: AbortSignal;
    }): FederationClouds;
    clock: Clock;
  }) {
    this.#config = options.config;
    this.#store = options.store;
    this.#permissions = options.permissions;
    this.#createClouds = options.createClouds;
    this.#clock = options.clock;
  }

  async read(name: string, caller: Caller): Promise<LocalPeople> {
    await requirePermission(this.#permissions, {
      permission: awsFederationReadPermission,
      deed: 'see federations',
      caller,
    });
    const organization = findOrganization(this.#config.organizations, name);
    const found = await this.#readOnce(organization);
    const mayName = await isAllowed(this.#permissions, {
      permission: awsFederationPeopleReadPermission,
      caller,
    });
    return mayName ? found : withoutNames(found);
  }

  #readOnce(organization: OrganizationConfig): Promise<LocalPeople> {
    const { name } = organization;
    const running =
      this.#running.get(name) ??
      this.#readNow(organization).finally(() => this.#running.delete(name));
    this.#running.set(name, running);
    return running;
  }

  async #readNow(organization: OrganizationConfig): Promise<LocalPeople> {
    const tenant = this.#config.tenants.find(
      ({ name }) => name === organization.tenant,
    );
    if (!tenant) {
      throw new NotFoundError(
        `There is no tenant "${organization.tenant}" in awsFederation.tenants, which organization ${organization.name} names. Add it to the configuration.`,
      );
    }
    const { recorded, specification = defaultSpecification(organization) } =
      await this.#store.read(organization.name);
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await collectLocalPeople({
        ...this.#createClouds({ organization, tenant, signal }),
        organization,
        tenant,
        specification,
        recorded,
        clock: this.#clock,
        signal,
      });
    } catch (error) {
      // Its status is the cloud's answer to us, not ours to the caller.
      if (error instanceof CloudError) {
        throw new ServiceUnavailableError(error.message);
      }
      throw error;
    }
  }
}

function withoutNames({ people, groups, ...rest }: LocalPeople): LocalPeople {
  return {
    ...rest,
    people: { ...people, listed: undefined },
    groups: { ...groups, listed: undefined },
  };
}
