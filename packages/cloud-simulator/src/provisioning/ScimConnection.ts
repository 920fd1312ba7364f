import { setTimeout } from 'node:timers/promises';
import { SCIM_PATCH } from './scimSchemas';
import { ScimError } from './ScimError';

/** How often and how long a throttled request is tried again. */
const MAX_ATTEMPTS = 8;
const MAX_WAIT_SECONDS = 2;

/** A SCIM resource as it goes over the wire. */
export type ScimResource = Record<string, any>;

/** SCIM `PatchOp` operation with the capital letters that Entra sends. */
export interface PatchOperation {
  op: 'Add' | 'Replace' | 'Remove';
  path: string;
  value?: unknown;
}

/** Entra's side of a SCIM connection: base address and bearer token. */
export class ScimConnection {
  readonly #baseAddress: string;
  readonly #secretToken: string;
  readonly #fetch: typeof fetch;

  constructor(options: {
    baseAddress: string;
    secretToken: string;
    fetch: typeof fetch;
  }) {
    this.#baseAddress = options.baseAddress.replace(/\/+$/, '');
    this.#secretToken = options.secretToken;
    this.#fetch = options.fetch;
  }

  /** Every resource whose attribute has the value. */
  async find(
    type: 'Users' | 'Groups',
    attribute: string,
    value: string,
  ): Promise<ScimResource[]> {
    const quoted = JSON.stringify(value);
    const filter = encodeURIComponent(`${attribute} eq ${quoted}`);
    const found = await this.#request('GET', `/${type}?filter=${filter}`);
    if (!Array.isArray(found.document?.Resources)) {
      throw found.unusable('The answer is not a SCIM list response.');
    }
    return found.document.Resources;
  }

  /** Undefined when the resource does not exist any more. */
  async get(
    type: 'Users' | 'Groups',
    id: string,
  ): Promise<ScimResource | undefined> {
    try {
      return (await this.#request('GET', `/${type}/${id}`)).document;
    } catch (error) {
      if (error instanceof ScimError && error.status === 404) return undefined;
      throw error;
    }
  }

  async create(
    type: 'Users' | 'Groups',
    resource: ScimResource,
  ): Promise<ScimResource> {
    const created = await this.#request('POST', `/${type}`, resource);
    if (typeof created.document?.id !== 'string') {
      throw created.unusable('The answer has no id.');
    }
    return created.document;
  }

  async patch(
    type: 'Users' | 'Groups',
    id: string,
    operations: PatchOperation[],
  ): Promise<void> {
    await this.#request('PATCH', `/${type}/${id}`, {
      schemas: [SCIM_PATCH],
      Operations: operations,
    });
  }

  /** A resource that is gone already counts as deleted. */
  async delete(type: 'Users' | 'Groups', id: string): Promise<void> {
    try {
      await this.#request('DELETE', `/${type}/${id}`);
    } catch (error) {
      if (!(error instanceof ScimError && error.status === 404)) throw error;
    }
  }

  async #request(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{
    document: ScimResource | undefined;
    /** The failure to be told about a good status with a useless answer. */
    unusable(detail: string): ScimError;
  }> {
    const response = await this.#send(method, path, body);
    const text = await response.text();
    const document = parse(text);
    const unusable = (detail: string) =>
      new ScimError({
        failure: 'answer',
        status: response.status,
        detail,
        body: text,
        resource: `${this.#baseAddress}${decodeURIComponent(path)}`,
        method,
      });
    if (!response.ok) {
      throw unusable(String(document?.detail ?? response.statusText));
    }
    return { document, unusable };
  }

  /** Waits and tries again while the endpoint says that it is too much. */
  async #send(
    method: string,
    path: string,
    body: unknown,
    attempt = 1,
  ): Promise<Response> {
    if (!URL.canParse(this.#baseAddress)) {
      throw new ScimError({
        failure: 'noTenantUrl',
        detail: 'There is no tenant URL.',
      });
    }
    let response: Response;
    try {
      response = await this.#fetch(`${this.#baseAddress}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.#secretToken}`,
          accept: 'application/scim+json',
          ...(body ? { 'content-type': 'application/scim+json' } : {}),
        },
        body: body ? JSON.stringify(body) : undefined,
      });
    } catch {
      // The cause may quote the address with its tenant id: not for a log.
      throw new ScimError({
        failure: 'noAnswer',
        detail: 'The SCIM endpoint did not answer.',
      });
    }
    if (response.status !== 429 || attempt >= MAX_ATTEMPTS) return response;
    const seconds = Number(response.headers.get('retry-after') ?? 1) || 1;
    await setTimeout(Math.min(seconds, MAX_WAIT_SECONDS) * 1000);
    return this.#send(method, path, body, attempt + 1);
  }
}

function parse(text: string): ScimResource | undefined {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
