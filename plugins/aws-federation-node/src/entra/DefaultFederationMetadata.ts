import { GraphError } from '@microsoft/microsoft-graph-client';
import { CloudError } from '../CloudError';
import { TenantConfig } from '../config/TenantConfig';
import { attemptInTime } from './attemptInTime';
import { EntraClient } from './EntraClient';
import { graphRetryPolicy } from './graphRetryPolicy';
import { GraphTiming } from './GraphTiming';
import { isLateGraphError } from './lateGraphError';
import { untilAborted } from './untilAborted';

type FederationMetadata = EntraClient['federationMetadata'];

const operation =
  'GET /{tenantId}/federationmetadata/2007-06/federationmetadata.xml';

/** Entra's SAML metadata, which anybody may read. */
export class DefaultFederationMetadata implements FederationMetadata {
  constructor(
    private readonly options: {
      tenant: TenantConfig;
      timing: GraphTiming;
      signal?: AbortSignal;
      /**
       * Whoever asks knows that the application exists: an answer without it comes from a
       * replica that is behind.
       */
      isKnown?: boolean;
    },
  ) {}

  url(appId: string): string {
    const { tenant } = this.options;
    // Without appid it is the tenant's key that comes, not the application's.
    return `${tenant.endpoints.login}/${
      tenant.tenantId
    }/federationmetadata/2007-06/federationmetadata.xml?appid=${encodeURIComponent(
      appId,
    )}`;
  }

  async read(appId: string): Promise<string> {
    return this.ask(appId, this.options.isKnown ?? false);
  }

  async find(appId: string): Promise<string | undefined> {
    try {
      return await this.ask(appId, false);
    } catch (error) {
      if (error instanceof CloudError && isUnknown(error.status)) {
        return undefined;
      }
      throw error;
    }
  }

  private async ask(appId: string, isKnown: boolean): Promise<string> {
    const { signal, tenant, timing } = this.options;
    const beganAt = Date.now();
    const believedAt = beganAt + timing.lostAnswerMs;
    const policy = graphRetryPolicy({
      repeatable: true,
      alsoRetry: ({ statusCode }) =>
        isKnown && isUnknown(statusCode) && Date.now() < believedAt,
      endsAt: () => beganAt + timing.requestMs,
      timing,
      signal,
    });
    try {
      return await untilAborted(
        policy.execute(() => this.attempt(appId), signal),
        signal,
      );
    } catch (error) {
      if (signal?.aborted) {
        throw new CloudError({
          cloud: 'Microsoft Entra',
          operation,
          what: 'The request was given up, because the run was cancelled or took too long',
          remedy: 'Try again.',
        });
      }
      const failure = error instanceof GraphError ? error : undefined;
      const status =
        failure && failure.statusCode > 0 ? failure.statusCode : undefined;
      const silent =
        failure && isLateGraphError(failure)
          ? `Microsoft Entra ${failure.message}`
          : `No answer came from ${tenant.endpoints.login}`;
      throw new CloudError(
        {
          cloud: 'Microsoft Entra',
          operation,
          status,
          what: status
            ? "Entra does not hand out the application's federation metadata"
            : silent,
          remedy: status
            ? 'Check that the application still exists; a new one shows after some minutes.'
            : 'Check that the portal reaches it, and try again.',
        },
        error instanceof Error ? error : undefined,
      );
    }
  }

  private async attempt(appId: string): Promise<string> {
    const { signal, timing } = this.options;
    try {
      return await attemptInTime(
        { attemptMs: timing.attemptMs, signal },
        either => this.fetch(appId, either),
      );
    } catch (error) {
      throw error instanceof GraphError
        ? error
        : new GraphError(
            -1,
            'No answer',
            error instanceof Error ? error : undefined,
          );
    }
  }

  private async fetch(appId: string, signal: AbortSignal): Promise<string> {
    const response = await fetch(this.url(appId), {
      headers: { Accept: 'application/xml' },
      signal,
    });
    const text = await response.text();
    if (!response.ok) {
      const failure = new GraphError(response.status);
      failure.headers = response.headers;
      throw failure;
    }
    return text;
  }
}

/** Entra's answers for an application that it does not know. */
function isUnknown(status: number | undefined): boolean {
  return status === 400 || status === 404;
}
