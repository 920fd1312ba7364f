import type {
  FilterOperatorSchema,
  SynchronizationJob,
  SynchronizationSchema,
} from '@microsoft/microsoft-graph-types';
import { GraphError } from '@microsoft/microsoft-graph-client';
import { chooseJob } from './chooseJob';
import { ChosenJob } from './ChosenJob';
import { createSynchronizationJob } from './createSynchronizationJob';
import { EntraClient } from './EntraClient';
import { findTemplateId } from './findTemplateId';
import { GraphCall } from './GraphCall';
import { GraphTransport } from './GraphTransport';
import { onDemandBody } from './onDemandBody';
import { OnDemandAnswer } from './OnDemandAnswer';
import { OnDemandOutcome } from './OnDemandOutcome';
import { OnDemandSubject } from './OnDemandSubject';
import { parseOnDemandOutcome } from './parseOnDemandOutcome';
import { SynchronizationPatience } from './SynchronizationPatience';

type Synchronization = EntraClient['synchronization'];
type Secret = { key: string; value: string };

const base = '/servicePrincipals/{id}/synchronization';

/**
 * Conflicts of the synchronization service pass; so do its refusals by 403 while it learns
 * of a new application, to whom it lets manage provisioning at all. A 401 is another
 * matter, see {@link SynchronizationPatience}.
 */
function isBusy(error: GraphError): boolean {
  return (
    error.statusCode === 409 ||
    (error.statusCode === 403 && error.code !== 'Authorization_RequestDenied')
  );
}

/** Provisioning of one enterprise application to AWS. */
export class DefaultSynchronization implements Synchronization {
  private readonly patience: SynchronizationPatience;

  constructor(
    private readonly graph: GraphTransport,
    credential: EntraClient['credential'],
  ) {
    this.patience = new SynchronizationPatience(graph, credential);
  }

  async templateId(servicePrincipalId: string): Promise<string> {
    return findTemplateId(servicePrincipalId, {
      graph: this.graph,
      patience: this.patience,
    });
  }

  async getTemplateSchema(
    servicePrincipalId: string,
    templateId: string,
  ): Promise<SynchronizationSchema> {
    return this.graph.send<SynchronizationSchema>(
      await this.patience.patient({
        method: 'GET',
        path: `${base}/templates/{templateId}/schema`,
        ids: { id: servicePrincipalId, templateId },
        alsoRetry: isBusy,
      }),
    );
  }

  async getSecrets(servicePrincipalId: string): Promise<Secret[]> {
    const answer = await this.graph.find<{ value: Secret[] }>(
      await this.patience.patient({
        method: 'GET',
        path: `${base}/secrets`,
        ids: { id: servicePrincipalId },
      }),
    );
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
    await this.validate(
      '/jobs/validateCredentials',
      { id: servicePrincipalId },
      { templateId, useSavedCredentials: false, credentials },
      { patient: true },
    );
  }

  async validateSavedCredentials(
    servicePrincipalId: string,
    jobId: string,
    { patient = false }: { patient?: boolean } = {},
  ): Promise<void> {
    await this.validate(
      '/jobs/{jobId}/validateCredentials',
      { id: servicePrincipalId, jobId },
      { useSavedCredentials: true, credentials: [] },
      { patient },
    );
  }

  async getJob(servicePrincipalId: string): Promise<ChosenJob | undefined> {
    const jobs = await this.graph.findAll<SynchronizationJob>(
      await this.patience.patient({
        method: 'GET',
        path: `${base}/jobs`,
        ids: { id: servicePrincipalId },
      }),
    );
    const begunWith = this.graph.known?.jobIds;
    const job = chooseJob(jobs, begunWith?.get(servicePrincipalId));
    if (job?.id) begunWith?.set(servicePrincipalId, job.id);
    return job;
  }

  async createJob(
    servicePrincipalId: string,
    templateId: string,
  ): Promise<SynchronizationJob> {
    const path = `${base}/jobs`;
    return createSynchronizationJob({
      graph: this.graph,
      operation: `POST ${path}`,
      find: () => this.getJob(servicePrincipalId),
      create: async () =>
        this.graph.send<SynchronizationJob>(
          await this.patience.patient({
            method: 'POST',
            path,
            ids: { id: servicePrincipalId },
            body: { templateId },
            alsoRetry: error => error.statusCode === 404,
          }),
        ),
    });
  }

  async deleteJob(servicePrincipalId: string, jobId: string): Promise<void> {
    await this.graph.remove(
      await this.patience.patient({
        method: 'DELETE',
        path: `${base}/jobs/{jobId}`,
        ids: { id: servicePrincipalId, jobId },
        alsoRetry: isBusy,
      }),
    );
  }

  async getSchema(
    servicePrincipalId: string,
    jobId: string,
  ): Promise<SynchronizationSchema> {
    const call = await this.patience.patient({
      method: 'GET',
      path: `${base}/jobs/{jobId}/schema`,
      ids: { id: servicePrincipalId, jobId },
      alsoRetry: isBusy,
    });
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
    const operators = await this.graph.all<FilterOperatorSchema>(
      await this.patience.patient({
        method: 'GET',
        path: `${base}/jobs/{jobId}/schema/filterOperators()`,
        ids: { id: servicePrincipalId, jobId },
      }),
    );
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
      refusedToOwners: true,
    });
  }

  async provisionOnDemand(
    servicePrincipalId: string,
    jobId: string,
    ruleId: string,
    subject: OnDemandSubject,
  ): Promise<OnDemandOutcome> {
    const answer = await this.write<OnDemandAnswer>(
      'POST',
      '/jobs/{jobId}/provisionOnDemand',
      { id: servicePrincipalId, jobId },
      { body: onDemandBody(ruleId, subject) },
    );
    return parseOnDemandOutcome(answer, subject.kind);
  }

  /** Every write here may take effect twice without harm. */
  private async write<T = void>(
    method: GraphCall['method'],
    path: string,
    ids: Record<string, string>,
    more: Partial<Parameters<SynchronizationPatience['patient']>[0]> = {},
  ): Promise<T> {
    return this.graph.send<T>(
      await this.patience.patient({
        method,
        path: `${base}${path}`,
        ids,
        repeatable: true,
        alsoRetry: isBusy,
        ...more,
      }),
    );
  }

  private async validate(
    path: string,
    ids: Record<string, string>,
    body: object,
    { patient }: { patient: boolean },
  ): Promise<void> {
    await this.graph.send<void>(
      await this.patience[patient ? 'patient' : 'impatient']({
        method: 'POST',
        path: `${base}${path}`,
        ids,
        body,
        repeatable: true,
        confidential: true,
      }),
    );
  }
}
