import { ResponseError } from '@backstage/errors';
import createClient, { Client } from 'openapi-fetch';
import { ConsoleVisitLine } from '../consoleVisit';
import { Federation } from '../Federation';
import { FederationLease, LeaseRequest } from '../FederationLease';
import {
  FederationSpecification,
  RecordableFacts,
} from '../FederationSpecification';
import { paths } from '../generated/openapi';
import { LocalPeople } from '../LocalPeople';
import { SchemaBackup, SchemaBackupSummary } from '../SchemaBackup';
import { AwsFederationApi } from './AwsFederationApi';
import { RequestOptions } from './RequestOptions';

/**
 * Calls the `aws-federation` backend plugin, in a browser or from another backend plugin.
 * @public
 */
export class AwsFederationClient implements AwsFederationApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async listFederations(
    options?: RequestOptions,
  ): Promise<{ items: Federation[] }> {
    const client = await this.#client();
    return answered(
      await client.request('get', '/federations', { ...request(options) }),
    );
  }

  async getFederation(
    organization: string,
    options?: RequestOptions,
  ): Promise<Federation> {
    const client = await this.#client();
    return answered(
      await client.request('get', '/federations/{organization}', {
        ...request(options),
        params: { path: { organization } },
      }),
    );
  }

  async forgetFederation(
    organization: string,
    options?: RequestOptions,
  ): Promise<Federation> {
    const client = await this.#client();
    return answered(
      await client.request('delete', '/federations/{organization}', {
        ...request(options),
        params: { path: { organization } },
      }),
    );
  }

  async saveSpecification(
    organization: string,
    change: { version: number; specification: FederationSpecification },
    options?: RequestOptions,
  ): Promise<Federation> {
    const client = await this.#client();
    return answered(
      await client.request('put', '/federations/{organization}/specification', {
        ...request(options),
        params: { path: { organization } },
        body: change,
      }),
    );
  }

  async recordFacts(
    organization: string,
    facts: RecordableFacts,
    options?: RequestOptions,
  ): Promise<Federation> {
    const client = await this.#client();
    return answered(
      await client.request('patch', '/federations/{organization}/recorded', {
        ...request(options),
        params: { path: { organization } },
        body: facts,
      }),
    );
  }

  async attest(
    organization: string,
    line: ConsoleVisitLine,
    options?: RequestOptions,
  ): Promise<Federation> {
    const client = await this.#client();
    return answered(
      await client.request(
        'put',
        '/federations/{organization}/attestations/{line}',
        { ...request(options), params: { path: { organization, line } } },
      ),
    );
  }

  async withdrawAttestation(
    organization: string,
    line: ConsoleVisitLine,
    options?: RequestOptions,
  ): Promise<Federation> {
    const client = await this.#client();
    return answered(
      await client.request(
        'delete',
        '/federations/{organization}/attestations/{line}',
        { ...request(options), params: { path: { organization, line } } },
      ),
    );
  }

  async checkNow(
    organization: string,
    options?: RequestOptions,
  ): Promise<Federation> {
    const client = await this.#client();
    return answered(
      await client.request('post', '/federations/{organization}/check', {
        ...request(options),
        params: { path: { organization } },
      }),
    );
  }

  async getLocalPeople(
    organization: string,
    options?: RequestOptions,
  ): Promise<LocalPeople> {
    const client = await this.#client();
    return answered(
      await client.request('get', '/federations/{organization}/local-people', {
        ...request(options),
        params: { path: { organization } },
      }),
    );
  }

  async getFederationMetadata(
    organization: string,
    options?: RequestOptions,
  ): Promise<string> {
    const client = await this.#client();
    return answered(
      await client.request(
        'get',
        '/federations/{organization}/federation-metadata',
        {
          ...request(options),
          params: { path: { organization } },
          parseAs: 'text',
        },
      ),
    );
  }

  async keepSchemaBackup(
    organization: string,
    found: Pick<SchemaBackup, 'jobId' | 'schema'>,
    options?: RequestOptions,
  ): Promise<SchemaBackupSummary> {
    const client = await this.#client();
    return answered(
      await client.request(
        'post',
        '/federations/{organization}/schema-backups',
        {
          ...request(options),
          params: { path: { organization } },
          body: found,
        },
      ),
    );
  }

  async listSchemaBackups(
    organization: string,
    options?: RequestOptions,
  ): Promise<{ items: SchemaBackupSummary[] }> {
    const client = await this.#client();
    return answered(
      await client.request(
        'get',
        '/federations/{organization}/schema-backups',
        {
          ...request(options),
          params: { path: { organization } },
        },
      ),
    );
  }

  async getSchemaBackup(
    organization: string,
    id: string,
    options?: RequestOptions,
  ): Promise<SchemaBackup> {
    const client = await this.#client();
    return answered(
      await client.request(
        'get',
        '/federations/{organization}/schema-backups/{backup}',
        {
          ...request(options),
          params: { path: { organization, backup: id } },
        },
      ),
    );
  }

  async takeLease(
    organization: string,
    lease: LeaseRequest,
    options?: RequestOptions,
  ): Promise<FederationLease> {
    const client = await this.#client();
    return answered(
      await client.request('put', '/federations/{organization}/lease', {
        ...request(options),
        params: { path: { organization } },
        body: lease,
      }),
    );
  }

  async releaseLease(
    organization: string,
    lease: { holder: string; token?: string },
    options?: RequestOptions,
  ): Promise<void> {
    const client = await this.#client();
    await client.request('delete', '/federations/{organization}/lease', {
      ...request(options),
      params: { path: { organization }, query: lease },
    });
  }

  async #client(): Promise<Client<paths>> {
    const client = createClient<paths>({
      baseUrl: await this.#discoveryApi.getBaseUrl('aws-federation'),
      fetch: input => this.#fetchApi.fetch(input),
    });
    client.use({
      async onResponse({ response }) {
        if (!response.ok) {
          throw await ResponseError.fromResponse(response);
        }
      },
    });
    return client;
  }
}

function request(options?: RequestOptions) {
  return {
    signal: options?.signal,
    headers: options?.token
      ? { Authorization: `Bearer ${options.token}` }
      : undefined,
  };
}

/** A refused request has thrown before: what is left without data is an empty answer. */
function answered<T>(result: { data?: T; response: Response }): T {
  if (result.data === undefined) {
    throw new Error(
      `The answer of ${result.response.url} is empty. Check what stands between you and the backend.`,
    );
  }
  return result.data;
}
