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
  OrganizationConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { defaultSpecification } from '../adoption/defaultSpecification';
import { CreateClouds } from '../CreateClouds';
import { Caller, FederationStore } from '../federations';
import { findOrganization } from '../findOrganization';
import { findTenant } from '../findTenant';
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
  readonly #createClouds: CreateClouds;
  readonly #clock: Clock;
  readonly #running = new Map<string, Promise<LocalPeople>>();

  constructor(options: {
    config: Pick<AwsFederationConfig, 'organizations' | 'tenants'>;
    store: Pick<FederationStore, 'read'>;
    permissions: PermissionsService;
    createClouds: CreateClouds;
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
    const tenant = findTenant(this.#config.tenants, organization);
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
