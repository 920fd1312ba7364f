import { createHash } from 'node:crypto';
import { Clock } from '../Clock';
import { CloudStore } from '../state/CloudStore';
import { EntraTenantState } from '../state/EntraTenantState';

/** What replicas copy from each other. The synchronization service is not among them. */
type Directory = Pick<
  EntraTenantState,
  | 'applications'
  | 'servicePrincipals'
  | 'claimsMappingPolicies'
  | 'tokenIssuancePolicies'
>;

/** How far each replica is behind, as a share of the replication lag. */
export const replicaShares = [0, 0.5, 1];

/**
 * Entra's directory as it answers: each request reaches one of several replicas, and each
 * of them is behind by a time of its own, up to the replication lag. Which one answers
 * follows from the number of the request, so that a run can be repeated.
 */
export class DirectoryReplicas {
  readonly #past = new WeakMap<
    EntraTenantState,
    Array<{ until: number; directory: Directory }>
  >();
  #requests = 0;

  constructor(private readonly context: { store: CloudStore; clock: Clock }) {}

  /** To be called before a write: replicas that are behind go on showing what is now. */
  remember(tenant: EntraTenantState): void {
    const { replicationLagMs } = this.context.store.state;
    if (replicationLagMs === 0) return;
    const { applications, servicePrincipals } = tenant;
    const { claimsMappingPolicies, tokenIssuancePolicies } = tenant;
    const now = this.#now();
    const past = (this.#past.get(tenant) ?? []).filter(
      ({ until }) => until > now - replicationLagMs,
    );
    const directory = structuredClone({
      applications,
      servicePrincipals,
      claimsMappingPolicies,
      tokenIssuancePolicies,
    });
    this.#past.set(tenant, [...past, { until: now, directory }]);
  }

  /** The tenant as the replica shows it that answers the next request. Not to be changed. */
  answering(tenant: EntraTenantState): EntraTenantState {
    const past = this.#past.get(tenant);
    if (!past) return tenant;
    const lag = this.#nextShare() * this.context.store.state.replicationLagMs;
    const shown = past.find(({ until }) => until > this.#now() - lag);
    return shown ? { ...tenant, ...shown.directory } : tenant;
  }

  #nextShare(): number {
    this.#requests += 1;
    const [first] = createHash('sha256')
      .update(String(this.#requests))
      .digest();
    return replicaShares[first % replicaShares.length];
  }

  #now(): number {
    return this.context.clock.now().getTime();
  }
}
