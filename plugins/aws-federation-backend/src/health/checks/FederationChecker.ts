import { StepState } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  awsConsoleLinks,
  entraLinks,
  FederationClouds,
  OrganizationConfig,
  Snapshot,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { isError } from '@backstage/errors';
import { adoptFederation, defaultSpecification } from '../adoption';
import { StoredFederation, StoredStatus } from '../federations';
import { assessFederation } from './assessFederation';
import { CheckDependencies } from './CheckDependencies';
import { unreadSnapshot } from './unreadSnapshot';

/** Checks one organization: collects, judges, stores. */
export class FederationChecker {
  readonly #organization: OrganizationConfig;
  readonly #tenant: TenantConfig;
  readonly #dependencies: CheckDependencies;
  #running?: Promise<void>;
  #next?: Promise<void>;

  constructor(options: {
    organization: OrganizationConfig;
    tenant: TenantConfig;
    dependencies: CheckDependencies;
  }) {
    this.#organization = options.organization;
    this.#tenant = options.tenant;
    this.#dependencies = options.dependencies;
  }

  /**
   * One check at a time in this process. Whoever asks during one gets the next, for what
   * they want to see may have been changed after the running one looked.
   */
  async check(options: { signal?: AbortSignal } = {}): Promise<void> {
    if (this.#running) {
      const running = this.#running.catch(() => undefined);
      this.#next ??= running.then(() => {
        this.#next = undefined;
        return this.#start();
      });
      return this.#next;
    }
    return this.#start(options.signal);
  }

  #start(signal?: AbortSignal): Promise<void> {
    this.#running = this.#check(signal).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #check(stop?: AbortSignal): Promise<void> {
    const { store, clock, timeoutSeconds } = this.#dependencies;
    const { name } = this.#organization;
    const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
    const signal = stop ? AbortSignal.any([stop, timeout]) : timeout;

    const previous = await store.readStatus(name);
    let federation = await store.read(name);
    const clouds = this.#createClouds(signal);
    const snapshot = await this.#collect(federation, clouds, signal);
    if (!federation.specification && !('reason' in clouds)) {
      federation =
        (await adoptFederation({
          ...this.#dependencies,
          organization: this.#organization,
          snapshot,
          clouds,
        })) ?? federation;
    }
    const steps =
      federation.specification && !('reason' in clouds)
        ? await this.#inspectSteps(federation, clouds, signal)
        : [];

    // A check that was called off has seen nothing, rather than seen that all is unknown.
    stop?.throwIfAborted();
    await store.saveStatus(
      name,
      assessFederation({
        federation,
        input: {
          organization: this.#organization,
          snapshot,
          specification: this.#specificationOf(federation),
          recorded: federation.recorded,
          now: clock.now(),
        },
        steps,
        previous,
        links: this.#links(snapshot, previous),
      }),
    );
  }

  #specificationOf(federation: StoredFederation) {
    return federation.specification ?? defaultSpecification(this.#organization);
  }

  #createClouds(signal: AbortSignal): FederationClouds | { reason: string } {
    try {
      return this.#dependencies.createClouds({
        organization: this.#organization,
        tenant: this.#tenant,
        signal,
      });
    } catch (error) {
      return { reason: sentence(error, 'The clouds cannot be reached.') };
    }
  }

  async #collect(
    federation: StoredFederation,
    clouds: FederationClouds | { reason: string },
    signal: AbortSignal,
  ): Promise<Snapshot> {
    const { clock } = this.#dependencies;
    const observedAt = clock.now().toISOString();
    if ('reason' in clouds) return unreadSnapshot(clouds.reason, observedAt);
    try {
      return await this.#dependencies.collectSnapshot({
        organization: this.#organization,
        tenant: this.#tenant,
        specification: this.#specificationOf(federation),
        recorded: federation.recorded,
        clouds,
        clock,
        signal,
      });
    } catch (error) {
      return unreadSnapshot(
        sentence(error, 'Nothing could be read. Ask for a check again.'),
        observedAt,
      );
    }
  }

  async #inspectSteps(
    federation: StoredFederation,
    clouds: FederationClouds,
    signal: AbortSignal,
  ): Promise<StepState[]> {
    const { logger, clock } = this.#dependencies;
    return this.#dependencies.inspectSteps({
      organization: this.#organization,
      tenant: this.#tenant,
      specification: this.#specificationOf(federation),
      recorded: federation.recorded,
      ...clouds,
      clock,
      signal,
      keepSchema: async () => {
        throw new Error('A check changes nothing.');
      },
      log: line => logger.debug(`${this.#organization.name}: ${line}`),
    });
  }

  /** What could not be read now keeps the address that it had. */
  #links(snapshot: Snapshot, previous?: StoredStatus): StoredStatus['links'] {
    const links: StoredStatus['links'] = { ...previous?.links };
    if (snapshot.instance.ok) {
      const store = snapshot.instance.value.instance?.identityStoreId;
      links.accessPortal = store
        ? awsConsoleLinks(this.#organization).accessPortal(store)
        : undefined;
    }
    if (snapshot.application.ok) {
      const principal = snapshot.application.value.servicePrincipal;
      links.entraApplication =
        principal?.id && principal.appId
          ? entraLinks({
              tenant: this.#tenant,
              servicePrincipalId: principal.id,
              appId: principal.appId,
            }).application
          : undefined;
    }
    return links;
  }
}

function sentence(error: unknown, otherwise: string): string {
  return isError(error) ? error.message : otherwise;
}
