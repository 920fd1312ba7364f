import { TokenCredential } from '@azure/identity';
import { decodeJwt } from 'jose';
import { TenantConfig } from '../config/TenantConfig';
import { attemptInTime } from './attemptInTime';
import { EntraClient } from './EntraClient';
import { GraphTiming } from './GraphTiming';

type Credential = EntraClient['credential'];

/** The credential with which the portal signs in to the tenant. */
export class DefaultCredential implements Credential {
  readonly #tenant: TenantConfig;
  readonly #credential: TokenCredential;
  readonly #signal: AbortSignal | undefined;
  readonly #attemptMs: number;

  constructor(options: {
    tenant: TenantConfig;
    credential: TokenCredential;
    signal?: AbortSignal;
    timing: Pick<GraphTiming, 'attemptMs'>;
  }) {
    this.#tenant = options.tenant;
    this.#credential = options.credential;
    this.#signal = options.signal;
    this.#attemptMs = options.timing.attemptMs;
  }

  async permissions(): Promise<string[] | undefined> {
    const { origin } = new URL(this.#tenant.endpoints.graph);
    const token = await attemptInTime(
      { attemptMs: this.#attemptMs, signal: this.#signal },
      () => this.#credential.getToken(`${origin}/.default`),
    ).catch(() => {
      this.#signal?.throwIfAborted();
      // Who cannot sign in hears so from the first request.
      return undefined;
    });
    if (!token) return undefined;
    try {
      const { roles, idtyp } = decodeJwt(token.token);
      if (Array.isArray(roles)) return roles.map(String);
      // An application without any permission has no such claim.
      return idtyp === 'app' ? [] : undefined;
    } catch {
      // Microsoft does not promise that its tokens can be read.
      return undefined;
    }
  }
}
