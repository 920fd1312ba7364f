import {
  FederationClouds,
  KnownParts,
  OrganizationConfig,
  PartName,
  RuleInput,
  Snapshot,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { isError } from '@backstage/errors';
import { adoptFederation, defaultSpecification } from '../../adoption';
import { StoredFederation } from '../../federations';
import { partsToReadAgain } from '../findings/partsToReadAgain';
import { assessFederation } from './assessFederation';
import { CheckDependencies } from './CheckDependencies';
import { finishAccess } from './finishAccess';
import { readSteps } from './readSteps';
import { remedyPages } from './remedyPages';
import { statusLinks } from './statusLinks';
import { unreadSnapshot } from './unreadSnapshot';

/** Who wants a check: the schedule, or a person or run that has just done something. */
export interface CheckRequest {
  signal?: AbortSignal;
  /** Reads everything, also what is otherwise read once an hour. */
  asked?: boolean;
}

/**
 * Of a check's time, what one of its requests may take: one that hangs, or that a cloud asks
 * to send again later, leaves time for what the check does with all others.
 */
const shareOfRequest = 1 / 3;

/** Of those who came while another one ran; one of them may be a person or a run. */
interface NextCheck {
  asked: boolean;
  check: Promise<void>;
}

/** Checks one organization: collects, judges, stores. */
export class FederationChecker {
  readonly #organization: OrganizationConfig;
  readonly #tenant: TenantConfig;
  readonly #dependencies: CheckDependencies;
  #running?: Promise<void>;
  #next?: NextCheck;

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
  async check(request: CheckRequest = {}): Promise<void> {
    if (!this.#running) return this.#start(request);
    const running = this.#running.catch(() => undefined);
    const next: NextCheck = (this.#next ??= {
      asked: false,
      check: running.then(() => {
        this.#next = undefined;
        return this.#start({ asked: next.asked });
      }),
    });
    next.asked ||= request.asked ?? false;
    return next.check;
  }

  #start(request: CheckRequest): Promise<void> {
    this.#running = this.#check(request).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #check({ signal: stop, asked = false }: CheckRequest): Promise<void> {
    const { store, health, timeoutSeconds, logger, rules } = this.#dependencies;
    const { name } = this.#organization;
    const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
    const signal = stop ? AbortSignal.any([stop, timeout]) : timeout;

    const previous = await health.readStatus(name);
    const known = await health.readKnown(name);
    let federation = await store.read(name);
    const everything =
      asked || previous?.observedVersion !== federation.version;
    const clouds = this.#createClouds(signal);
    let snapshot = await this.#collect({
      federation,
      clouds,
      signal,
      known: known.parts,
      everything,
      inDoubt: partsToReadAgain(known.open, rules),
    });
    if (
      !('reason' in clouds) &&
      previous?.observedVersion === federation.version &&
      (await finishAccess({
        organization: this.#organization,
        federation,
        snapshot,
        clouds,
        dependencies: this.#dependencies,
        signal,
      }))
    ) {
      federation = await store.read(name);
      snapshot = await this.#collect({
        federation,
        clouds: this.#createClouds(signal),
        signal,
        known: snapshot.parts,
        everything: true,
      });
    }
    if (!('reason' in clouds)) {
      federation =
        (await adoptFederation({
          ...this.#dependencies,
          organization: this.#organization,
          federation,
          snapshot,
        })) ?? federation;
    }
    federation = await this.#rememberApplication(federation, snapshot);
    const steps = await readSteps({
      organization: this.#organization,
      tenant: this.#tenant,
      dependencies: this.#dependencies,
      federation,
      clouds,
      signal,
      previous: everything ? undefined : previous,
    });
    const lease = await this.#lease();

    // A check that was called off has seen nothing, rather than seen that all is unknown.
    stop?.throwIfAborted();
    const result = assessFederation({
      federation,
      rules,
      snapshot,
      input: {
        organization: this.#organization,
        tenant: this.#tenant,
        specification: this.#specificationOf(federation),
        recorded: federation.recorded,
        now: new Date(snapshot.observedAt),
        intervalSeconds: this.#dependencies.intervalSeconds,
        otherEndpoints: await this.#otherEndpoints(),
        otherApplications: await this.#otherApplications(snapshot),
        lease,
        pages: remedyPages({
          organization: this.#organization,
          tenant: this.#tenant,
          snapshot,
        }),
      },
      steps,
      previous,
      open: known.open,
      links: statusLinks({
        organization: this.#organization,
        tenant: this.#tenant,
        snapshot,
        previous,
      }),
      logger,
    });
    await health.save(name, { ...result, parts: snapshot.parts });
  }

  async #otherEndpoints(): Promise<RuleInput['otherEndpoints']> {
    const { store, organizations } = this.#dependencies;
    const endpoints = await store.scimEndpoints();
    return endpoints.flatMap(({ organization, scimEndpoint }) => {
      const other = organizations.find(({ name }) => name === organization);
      return other && other.name !== this.#organization.name
        ? [{ title: other.title, scimEndpoint }]
        : [];
    });
  }

  /** Only where some were seen that may be theirs: it reads all federations. */
  async #otherApplications({
    parts,
  }: Snapshot): Promise<RuleInput['otherApplications']> {
    if (!parts.otherSenders.facts?.senders.length) return [];
    const { store, organizations } = this.#dependencies;
    const known = await store.applicationIds();
    return known.flatMap(({ organization, appId }) =>
      organization !== this.#organization.name &&
      organizations.some(({ name }) => name === organization)
        ? [appId]
        : [],
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
        patienceMs: this.#dependencies.timeoutSeconds * 1000 * shareOfRequest,
      });
    } catch (error) {
      return { reason: sentence(error, 'The clouds cannot be reached.') };
    }
  }

  async #collect(options: {
    federation: StoredFederation;
    clouds: FederationClouds | { reason: string };
    signal: AbortSignal;
    known: KnownParts;
    everything: boolean;
    inDoubt?: PartName[];
  }): Promise<Snapshot> {
    const { federation, clouds, known } = options;
    const { clock, intervalSeconds } = this.#dependencies;
    if ('reason' in clouds) {
      return unreadSnapshot(clouds.reason, clock.now().toISOString(), known);
    }
    return this.#dependencies.collectSnapshot({
      ...options,
      ...clouds,
      organization: this.#organization,
      tenant: this.#tenant,
      specification: this.#specificationOf(federation),
      recorded: federation.recorded,
      clock,
      intervalSeconds,
    });
  }

  /** The application keeps its id when somebody gives it another name. */
  async #rememberApplication(
    federation: StoredFederation,
    { parts }: Snapshot,
  ): Promise<StoredFederation> {
    const { store, clock } = this.#dependencies;
    const { application, servicePrincipal } = parts.application.facts ?? {};
    if (
      !federation.specification ||
      !application ||
      !servicePrincipal ||
      (federation.recorded.applicationId?.value === application.appId &&
        federation.recorded.tenantId?.value === this.#tenant.tenantId)
    ) {
      return federation;
    }
    const seen = { by: 'service', at: clock.now().toISOString() };
    return store.recordFacts(federation.organization, {
      applicationId: { value: application.appId, ...seen },
      tenantId: { value: this.#tenant.tenantId, ...seen },
    });
  }

  async #lease(): Promise<RuleInput['lease']> {
    const { leases, clock } = this.#dependencies;
    const lease = await leases.read(this.#organization.name);
    return lease && lease.expiresAt > clock.now().toISOString()
      ? { title: lease.title, since: lease.since }
      : undefined;
  }
}

function sentence(error: unknown, otherwise: string): string {
  return isError(error) ? error.message : otherwise;
}
