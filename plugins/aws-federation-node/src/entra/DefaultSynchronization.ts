import type {
  FilterOperatorSchema,
  SynchronizationJob,
  SynchronizationSchema,
  SynchronizationTemplate,
} from '@microsoft/microsoft-graph-types';
import { GraphError } from '@microsoft/microsoft-graph-client';
import { CloudError } from '../CloudError';
import { EntraClient } from './EntraClient';
import { GraphCall } from './GraphCall';
import { GraphTransport } from './GraphTransport';
import { isAnswerLost } from './isAnswerLost';
import { OnDemandAnswer } from './OnDemandAnswer';
import { OnDemandOutcome } from './OnDemandOutcome';
import { parseOnDemandOutcome } from './parseOnDemandOutcome';

type Synchronization = EntraClient['synchronization'];
type Secret = { key: string; value: string };

const base = '/servicePrincipals/{id}/synchronization';
const permission = 'Synchronization.ReadWrite.All';

/**
 * Conflicts of the synchronization service pass; so do its refusals (but not those for a
 * missing permission, which are 401), while it learns of a new application.
 */
function isBusy(error: GraphError): boolean {
  return (
    error.statusCode === 409 ||
    (error.statusCode === 403 && error.code !== 'Authorization_RequestDenied')
  );
}

/** Provisioning of one enterprise application to AWS. */
export class DefaultSynchronization implements Synchronization {
  constructor(private readonly graph: GraphTransport) {}

  async templateId(servicePrincipalId: string): Promise<string> {
    const path = `${base}/templates`;
    const templates = await this.graph.all<SynchronizationTemplate>({
      path,
      ids: { id: servicePrincipalId },
      permission,
    });
    const template =
      templates.find(candidate => candidate.default) ??
      (templates.length === 1 ? templates[0] : undefined);
    if (!template?.id) {
      throw new CloudError({
        cloud: 'Microsoft Graph',
        operation: `GET ${path}`,
        what: 'The application has no template for provisioning',
        remedy:
          "Use an application made from AWS's entry in Entra's gallery: others cannot provision.",
      });
    }
    return template.id;
  }

  async getTemplateSchema(
    servicePrincipalId: string,
    templateId: string,
  ): Promise<SynchronizationSchema> {
    return this.graph.send<SynchronizationSchema>({
      method: 'GET',
      path: `${base}/templates/{templateId}/schema`,
      ids: { id: servicePrincipalId, templateId },
      permission,
      alsoRetry: isBusy,
    });
  }

  async getSecrets(servicePrincipalId: string): Promise<Secret[]> {
    const answer = await this.graph.find<{ value: Secret[] }>({
      path: `${base}/secrets`,
      ids: { id: servicePrincipalId },
      permission,
    });
    return answer?.value ?? [];
  }

  async putSecrets(
    servicePrincipalId: string,
    secrets: Secret[],
  ): Promise<void> {
    await this.write(
      'PUT',
      '/secrets',
      { id: servicePrincipalId },
      {
        body: { value: secrets },
        confidential: true,
      },
    );
  }

  async validateCredentials(
    servicePrincipalId: string,
    templateId: string,
    credentials: Secret[],
  ): Promise<void> {
    await this.write(
      'POST',
      '/jobs/validateCredentials',
      { id: servicePrincipalId },
      {
        body: { templateId, useSavedCredentials: false, credentials },
        confidential: true,
        alsoRetry: undefined,
      },
    );
  }

  async validateSavedCredentials(
    servicePrincipalId: string,
    jobId: string,
  ): Promise<void> {
    await this.write(
      'POST',
      '/jobs/{jobId}/validateCredentials',
      { id: servicePrincipalId, jobId },
      {
        body: { useSavedCredentials: true, credentials: [] },
        confidential: true,
        alsoRetry: undefined,
      },
    );
  }

  async getJob(
    servicePrincipalId: string,
  ): Promise<SynchronizationJob | undefined> {
    const jobs = await this.graph.findAll<SynchronizationJob>({
      path: `${base}/jobs`,
      ids: { id: servicePrincipalId },
      permission,
    });
    return (
      jobs.find(job => job.templateId?.toLowerCase().startsWith('aws')) ??
      jobs[0]
    );
  }

  async createJob(
    servicePrincipalId: string,
    templateId: string,
  ): Promise<SynchronizationJob> {
    const existing = await this.getJob(servicePrincipalId);
    if (existing) {
      return existing;
    }
    const path = `${base}/jobs`;
    const operation = `POST ${path}`;
    try {
      await this.graph.send<SynchronizationJob>({
        method: 'POST',
        path,
        ids: { id: servicePrincipalId },
        body: { templateId },
        permission,
        alsoRetry: error => error.statusCode === 404,
      });
    } catch (error) {
      const mayExist =
        isAnswerLost(error) ||
        (error instanceof CloudError && error.status === 409);
      if (!mayExist || this.graph.signal?.aborted) {
        throw error;
      }
      return (
        this.graph
          .readUntil({
            read: () => this.getJob(servicePrincipalId),
            operation,
            what: '',
            deadlineMs: this.graph.timing.lostAnswerMs,
          })
          // It was not created after all.
          .catch(() => Promise.reject(error))
      );
    }
    return this.graph.readUntil({
      read: () => this.getJob(servicePrincipalId),
      operation,
      what: 'The synchronization job that was just created does not show',
    });
  }

  async deleteJob(servicePrincipalId: string, jobId: string): Promise<void> {
    await this.graph.remove({
      path: `${base}/jobs/{jobId}`,
      ids: { id: servicePrincipalId, jobId },
      permission,
      alsoRetry: isBusy,
    });
  }

  async getSchema(
    servicePrincipalId: string,
    jobId: string,
  ): Promise<SynchronizationSchema> {
    const call: GraphCall = {
      method: 'GET',
      path: `${base}/jobs/{jobId}/schema`,
      ids: { id: servicePrincipalId, jobId },
      permission,
      alsoRetry: isBusy,
    };
    const schema = await this.graph.send<SynchronizationSchema>(call);
    // Writing back a schema without its directories would delete them.
    return schema.directories
      ? schema
      : this.graph.send<SynchronizationSchema>({
          ...call,
          query: { $expand: 'directories' },
        });
  }

  async listFilterOperators(
    servicePrincipalId: string,
    jobId: string,
  ): Promise<string[]> {
    const operators = await this.graph.all<FilterOperatorSchema>({
      path: `${base}/jobs/{jobId}/schema/filterOperators()`,
      ids: { id: servicePrincipalId, jobId },
      permission,
    });
    return operators.flatMap(({ id }) => id ?? []);
  }

  async putSchema(
    servicePrincipalId: string,
    jobId: string,
    schema: SynchronizationSchema,
  ): Promise<void> {
    // PUT only: PATCH, which the published descriptions offer, is answered with 404.
    await this.write(
      'PUT',
      '/jobs/{jobId}/schema',
      { id: servicePrincipalId, jobId },
      { body: schema },
    );
  }

  async start(servicePrincipalId: string, jobId: string): Promise<void> {
    const ids = { id: servicePrincipalId, jobId };
    await this.write('POST', '/jobs/{jobId}/start', ids);
  }

  async pause(servicePrincipalId: string, jobId: string): Promise<void> {
    const ids = { id: servicePrincipalId, jobId };
    await this.write('POST', '/jobs/{jobId}/pause', ids);
  }

  async restart(
    servicePrincipalId: string,
    jobId: string,
    resetScope: string,
  ): Promise<void> {
    const ids = { id: servicePrincipalId, jobId };
    await this.write('POST', '/jobs/{jobId}/restart', ids, {
      body: { criteria: { resetScope } },
    });
  }

  async provisionOnDemand(
    servicePrincipalId: string,
    jobId: string,
    ruleId: string,
    userId: string,
  ): Promise<OnDemandOutcome> {
    const answer = await this.write<OnDemandAnswer>(
      'POST',
      '/jobs/{jobId}/provisionOnDemand',
      { id: servicePrincipalId, jobId },
      {
        body: {
          parameters: [
            {
              ruleId,
              subjects: [{ objectId: userId, objectTypeName: 'User' }],
            },
          ],
        },
      },
    );
    return parseOnDemandOutcome(answer);
  }

  /** Every write here may take effect twice without harm. */
  private async write<T = void>(
    method: GraphCall['method'],
    path: string,
    ids: Record<string, string>,
    more: Partial<GraphCall> = {},
  ): Promise<T> {
    return this.graph.send<T>({
      method,
      path: `${base}${path}`,
      ids,
      permission,
      repeatable: true,
      alsoRetry: isBusy,
      ...more,
    });
  }
}
