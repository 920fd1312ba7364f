import {
  ConsoleVisitLine,
  Federation,
  FederationSpecification,
  RecordableFacts,
  recordableFacts,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  AwsFederationConfig,
  Clock,
  CloudError,
  OrganizationConfig,
  parseScimEndpoint,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { ServiceUnavailableError } from '@backstage/errors';
import { defaultSpecification } from '../adoption/defaultSpecification';
import { CreateClouds } from '../CreateClouds';
import { findOrganization } from '../findOrganization';
import { findTenant } from '../findTenant';
import { callerName } from './callerName';
import { describeFederation } from './describeFederation';
import { Caller, FederationService } from './FederationService';
import { FederationStore } from './FederationStore';
import { HealthStore } from '../health/HealthStore';
import { readApplicationMetadata } from './readApplicationMetadata';

type Checker = { check(request: { asked: boolean }): Promise<void> };

/** Answers from the store; only a check and the metadata reach the clouds. */
export class DefaultFederationService implements FederationService {
  readonly #config: AwsFederationConfig;
  readonly #store: FederationStore;
  readonly #health: Pick<HealthStore, 'readStatus'>;
  readonly #checkers: ReadonlyMap<string, Checker>;
  readonly #createClouds: CreateClouds;
  readonly #clock: Clock;

  constructor(options: {
    config: AwsFederationConfig;
    store: FederationStore;
    health: Pick<HealthStore, 'readStatus'>;
    /** By name of the organization. */
    checkers: ReadonlyMap<string, Checker>;
    createClouds: CreateClouds;
    clock: Clock;
  }) {
    this.#config = options.config;
    this.#store = options.store;
    this.#health = options.health;
    this.#checkers = options.checkers;
    this.#createClouds = options.createClouds;
    this.#clock = options.clock;
  }

  async list(): Promise<Federation[]> {
    return Promise.all(
      this.#config.organizations.map(organization =>
        this.#describe(organization),
      ),
    );
  }

  async get(name: string): Promise<Federation> {
    return this.#describe(this.#organization(name));
  }

  async forget(name: string): Promise<Federation> {
    const organization = this.#organization(name);
    await this.#store.forget(name);
    return this.#describe(organization);
  }

  async saveSpecification(
    name: string,
    change: { version: number; specification: FederationSpecification },
    { credentials }: Caller,
  ): Promise<Federation> {
    const organization = this.#organization(name);
    const { specification: before } = await this.#store.read(name);
    await this.#store.saveSpecification(name, {
      version: change.version,
      specification: withScimEndpoint(change.specification, organization),
      by: callerName(credentials),
      at: this.#clock.now().toISOString(),
    });
    if (meansAnother(before, change.specification)) {
      await this.#store.recordFacts(name, {
        applicationId: undefined,
        tenantId: undefined,
      });
    }
    return this.#describe(organization);
  }

  async recordFacts(
    name: string,
    facts: RecordableFacts,
    { credentials }: Caller,
  ): Promise<Federation> {
    const organization = this.#organization(name);
    const source = {
      by: callerName(credentials),
      at: this.#clock.now().toISOString(),
    };
    const recorded: RecordedFacts = {};
    for (const fact of recordableFacts) {
      const value = facts[fact];
      if (value !== undefined) {
        recorded[fact] = {
          value: fact === 'uploadedThumbprint' ? value.toUpperCase() : value,
          ...source,
        };
      }
    }
    await this.#store.recordFacts(name, recorded);
    return this.#describe(organization);
  }

  async attest(
    name: string,
    line: ConsoleVisitLine,
    { credentials }: Caller,
  ): Promise<Federation> {
    const organization = this.#organization(name);
    await this.#store.attest(name, line, {
      by: callerName(credentials),
      at: this.#clock.now().toISOString(),
    });
    return this.#describe(organization);
  }

  async withdrawAttestation(
    name: string,
    line: ConsoleVisitLine,
  ): Promise<Federation> {
    const organization = this.#organization(name);
    await this.#store.withdrawAttestation(name, line);
    return this.#describe(organization);
  }

  async checkNow(name: string): Promise<Federation> {
    const organization = this.#organization(name);
    await this.#checkers.get(name)?.check({ asked: true });
    return this.#describe(organization);
  }

  async readMetadata(name: string): Promise<string> {
    const organization = this.#organization(name);
    const tenant = findTenant(this.#config.tenants, organization);
    const { recorded, specification = defaultSpecification(organization) } =
      await this.#store.read(name);
    try {
      const { entra, identityCenter } = this.#createClouds({
        organization,
        tenant,
        signal: AbortSignal.timeout(
          this.#config.checks.quickTimeoutSeconds * 1000,
        ),
      });
      return await readApplicationMetadata({
        entra,
        identityCenter,
        organization,
        tenant,
        specification,
        recorded,
      });
    } catch (error) {
      // Its status is the cloud's answer to us, not ours to the caller.
      if (error instanceof CloudError) {
        throw new ServiceUnavailableError(error.message);
      }
      throw error;
    }
  }

  #organization(name: string): OrganizationConfig {
    return findOrganization(this.#config.organizations, name);
  }

  async #describe(organization: OrganizationConfig): Promise<Federation> {
    const [stored, status] = await Promise.all([
      this.#store.read(organization.name),
      this.#health.readStatus(organization.name),
    ]);
    return describeFederation({
      organization,
      stored,
      status,
      intervalSeconds: this.#config.checks.quickIntervalSeconds,
      now: this.#clock.now(),
    });
  }
}

/** Only AWS's own hosts of the organization get as far as the store. */
function withScimEndpoint(
  specification: FederationSpecification,
  organization: OrganizationConfig,
): FederationSpecification {
  const { provisioning } = specification;
  if (!provisioning?.scimEndpoint) return specification;
  return {
    ...specification,
    provisioning: {
      ...provisioning,
      scimEndpoint: parseScimEndpoint(provisioning.scimEndpoint, organization),
    },
  };
}

/** Whether another enterprise application is specified than before. */
function meansAnother(
  before: FederationSpecification | undefined,
  after: FederationSpecification,
): boolean {
  return (
    before?.application.displayName !== after.application.displayName ||
    before.application.appId !== after.application.appId
  );
}
