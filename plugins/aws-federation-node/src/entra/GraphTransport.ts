import { TokenCredential } from '@azure/identity';
import { Client, GraphError } from '@microsoft/microsoft-graph-client';
import { CloudError } from '../CloudError';
import { TenantConfig } from '../config/TenantConfig';
import { createGraphClient, graphVersion } from './createGraphClient';
import { GraphCall, targetOf } from './GraphCall';
import { graphRetryPolicy } from './graphRetryPolicy';
import { defaultGraphTiming, GraphTiming } from './GraphTiming';
import { KnownDirectory } from './KnownDirectory';
import { readUntil } from '../readUntil';
import { requestGraph } from './requestGraph';
import { toCloudError } from './toCloudError';
import { Turns } from './Turns';
import { untilAborted } from './untilAborted';

/**
 * The one way to Graph: signs in, sends, sends again by one policy, and turns failures
 * into sentences.
 */
export class GraphTransport {
  static create(options: {
    tenant: TenantConfig;
    credential: TokenCredential;
    signal?: AbortSignal;
    timing?: GraphTiming;
    /** Left out: every answer is believed. */
    known?: KnownDirectory;
  }): GraphTransport {
    const { tenant, credential, signal, timing, known } = options;
    return new GraphTransport(
      createGraphClient(tenant, credential),
      tenant,
      timing ?? defaultGraphTiming,
      signal,
      known,
      new Turns(),
    );
  }

  private constructor(
    readonly client: Client,
    readonly tenant: TenantConfig,
    readonly timing: GraphTiming,
    readonly signal: AbortSignal | undefined,
    /** Undefined: every answer is believed. */
    readonly known: KnownDirectory | undefined,
    private readonly turns: Turns,
  ) {}

  /** The same, but it believes whichever replica answers. */
  get believing(): GraphTransport {
    const { client, tenant, timing, signal, turns } = this;
    return new GraphTransport(client, tenant, timing, signal, undefined, turns);
  }

  /**
   * Sends a request. An empty answer is undefined.
   * @throws CloudError
   */
  async send<T>(call: GraphCall): Promise<T> {
    return this.sendTo<T>(targetOf(call), call);
  }

  /**
   * Sends a GET. An object that does not exist is undefined.
   * @throws CloudError
   */
  async find<T>(call: Omit<GraphCall, 'method'>): Promise<T | undefined> {
    return this.send<T>({ ...call, method: 'GET' }).catch(unlessMissing);
  }

  /**
   * Sends a DELETE. An object that does not exist is no failure.
   * @throws CloudError
   */
  async remove(call: Omit<GraphCall, 'method'>): Promise<void> {
    await this.send<void>({ ...call, method: 'DELETE' }).catch(unlessMissing);
  }

  /**
   * Yields the items of a list, page after page.
   * @throws CloudError
   */
  async *list<T>(call: Omit<GraphCall, 'method'>): AsyncGenerator<T> {
    for await (const { items } of this.pages<T>(call)) yield* items;
  }

  /**
   * Yields the pages of a list, each with one request; a page may be empty.
   * @throws CloudError
   */
  async *pages<T>(
    call: Omit<GraphCall, 'method'>,
  ): AsyncGenerator<{ items: T[]; isLast: boolean }> {
    type Page = { value: T[]; '@odata.nextLink'?: string };
    const get: GraphCall = { ...call, method: 'GET' };
    const base = `${this.tenant.endpoints.graph}/${graphVersion}`;
    let page = await this.send<Page>(get);
    for (;;) {
      const next = page['@odata.nextLink'];
      yield { items: page.value, isLast: next === undefined };
      if (next === undefined) return;
      // The token goes nowhere else.
      if (!next.startsWith(`${base}/`)) {
        throw new CloudError({
          cloud: 'Microsoft Graph',
          operation: `GET ${call.path}`,
          what: 'Microsoft Graph continues a list at another address',
          remedy: `Check endpoints.graph of the tenant ${this.tenant.name} in awsFederation.tenants.`,
        });
      }
      page = await this.sendTo<Page>(next.slice(base.length), get);
    }
  }

  /**
   * All items of a list, for lists that are short.
   * @throws CloudError
   */
  async all<T>(call: Omit<GraphCall, 'method'>): Promise<T[]> {
    const name = `items of ${targetOf(call)}`;
    const isBehind = (items: T[]) =>
      items.length === 0 && this.known?.hasSeen(name) === true;
    const items = await this.wait({
      read: () => this.collect<T>(call),
      holds: read => !isBehind(read),
      deadlineMs: this.timing.lostAnswerMs,
      operation: `GET ${call.path}`,
    });
    if (items.length > 0) this.known?.saw(name);
    return items;
  }

  /**
   * As `all`, but a list that does not exist has no items.
   * @throws CloudError
   */
  async findAll<T>(call: Omit<GraphCall, 'method'>): Promise<T[]> {
    return (await this.all<T>(call).catch(unlessMissing)) ?? [];
  }

  /**
   * Reads until it holds, in the pace of this client, and answers the last reading.
   * @throws CloudError
   */
  async wait<T>(options: {
    read(): Promise<T>;
    holds(value: T): boolean;
    consecutive?: number;
    deadlineMs: number;
    firstWaitMs?: number;
    longestWaitMs?: number;
    operation: string;
  }): Promise<T> {
    const { firstWaitMs, longestWaitMs } = this.timing;
    try {
      return await readUntil({
        firstWaitMs,
        longestWaitMs,
        ...options,
        signal: this.signal,
      });
    } catch (error) {
      throw this.signal?.aborted && !(error instanceof CloudError)
        ? this.givenUp(options.operation)
        : error;
    }
  }

  private async collect<T>(call: Omit<GraphCall, 'method'>): Promise<T[]> {
    const items: T[] = [];
    for await (const item of this.list<T>(call)) {
      items.push(item);
    }
    return items;
  }

  /**
   * Reads until there is something, for as long as replication may take.
   *
   * @param options.what - what is missing, for the error
   * @throws CloudError when it does not show in time
   */
  async readUntil<T>(options: {
    read(): Promise<T | undefined>;
    operation: string;
    what: string;
    deadlineMs?: number;
  }): Promise<T> {
    const value = await this.wait({
      read: options.read,
      holds: found => found !== undefined,
      deadlineMs: options.deadlineMs ?? this.timing.replicationMs,
      operation: options.operation,
    });
    if (value === undefined) {
      throw new CloudError({
        cloud: 'Microsoft Graph',
        operation: options.operation,
        what: options.what,
        remedy:
          'Entra may still be copying it: run the step again in a few minutes.',
      });
    }
    return value;
  }

  private givenUp(operation: string): CloudError {
    const reason: unknown = this.signal?.reason;
    return new CloudError(
      {
        cloud: 'Microsoft Graph',
        operation,
        what: 'The request was given up, because the run was cancelled or took too long',
        remedy: 'Try again.',
      },
      reason instanceof Error ? reason : undefined,
    );
  }

  private async sendTo<T>(target: string, call: GraphCall): Promise<T> {
    const { method } = call;
    if (method !== 'GET' && !isOfSynchronization(target)) this.known?.writing();
    const believedAt = Date.now() + this.timing.lostAnswerMs;
    // It may have to wait for its turn first.
    let beganAt: number | undefined;
    const policy = graphRetryPolicy({
      repeatable: call.repeatable ?? method !== 'POST',
      // Looking again does no harm: a replica that is behind answers 409 to reads too,
      // and 404 to who has seen the object elsewhere.
      alsoRetry: error =>
        (method === 'GET' && error.statusCode === 409) ||
        (method === 'GET' &&
          error.statusCode === 404 &&
          this.known?.hasSeen(target) === true &&
          Date.now() < believedAt) ||
        (call.alsoRetry?.(error) ?? false),
      endsAt: () => (beganAt ?? Date.now()) + this.timing.requestMs,
      timing: this.timing,
      signal: this.signal,
    });
    let last: unknown;
    const operation = `${method} ${call.path}`;
    try {
      const answer = await untilAborted(
        policy.execute(
          () =>
            this.turns.take(operation, () => {
              beganAt ??= Date.now();
              return requestGraph<T>(this, target, call).catch(error => {
                last = error;
                throw error;
              });
            }),
          this.signal,
        ),
        this.signal,
      );
      if (method === 'GET') this.known?.saw(target);
      if (method === 'DELETE') this.known?.deleted(target);
      return answer;
    } catch (error) {
      // Who ran out of time hears what Entra answered all the while.
      const answered =
        isTimeout(this.signal?.reason) && last instanceof GraphError
          ? last
          : undefined;
      if (this.signal?.aborted && !answered) {
        throw this.givenUp(operation);
      }
      throw toCloudError(answered ?? error, {
        operation,
        permission: call.permission,
        tenant: this.tenant,
        confidential: call.confidential,
        permitted: call.permitted,
      });
    }
  }
}

function isTimeout(reason: unknown): boolean {
  return (
    typeof reason === 'object' &&
    reason !== null &&
    'name' in reason &&
    reason.name === 'TimeoutError'
  );
}

/** That service has a memory of its own, of which there is one copy. */
function isOfSynchronization(target: string): boolean {
  return target.includes('/synchronization/');
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof CloudError && error.status === 404) return undefined;
  throw error;
}
