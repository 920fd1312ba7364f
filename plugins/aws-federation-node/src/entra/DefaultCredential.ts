import { TokenCredential } from '@azure/identity';
import { decodeJwt } from 'jose';
import { TenantConfig } from '../config/TenantConfig';
import { EntraClient } from './EntraClient';
import { untilAborted } from './untilAborted';

type Credential = EntraClient['credential'];

/** The credential with which the portal signs in to the tenant. */
export class DefaultCredential implements Credential {
  readonly #tenant: TenantConfig;
  readonly #credential: TokenCredential;
  readonly #signal: AbortSignal | undefined;

  constructor(options: {
    tenant: TenantConfig;
    credential: TokenCredential;
    signal?: AbortSignal;
  }) {
    this.#tenant = options.tenant;
    this.#credential = options.credential;
    this.#signal = options.signal;
  }

  async permissions(): Promise<string[] | undefined> {
    const { origin } = new URL(this.#tenant.endpoints.graph);
    const token = await untilAborted(
      // Who cannot sign in hears so from the first request.
      this.#credential.getToken(`${origin}/.default`).catch(() => undefined),
      this.#signal,
    );
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
