import type {
  FilterOperatorSchema,
  SynchronizationJob,
  SynchronizationSchema,
  SynchronizationTemplate,
} from '@microsoft/microsoft-graph-types';
import { GraphError } from '@microsoft/microsoft-graph-client';
import { CloudError } from '../CloudError';
import { graphPermissions } from '../permissions/GraphPermission';
import { chooseJob } from './chooseJob';
import { ChosenJob } from './ChosenJob';
import { EntraClient } from './EntraClient';
import { GraphCall } from './GraphCall';
import { GraphTransport } from './GraphTransport';
import { isAnswerLost } from './isAnswerLost';
import { OnDemandAnswer } from './OnDemandAnswer';
import { OnDemandOutcome } from './OnDemandOutcome';
import { OnDemandSubject } from './OnDemandSubject';
import { parseOnDemandOutcome } from './parseOnDemandOutcome';

type Synchronization = EntraClient['synchronization'];
type Secret = { key: string; value: string };

const { synchronization } = graphPermissions;
const base = '/servicePrincipals/{id}/synchronization';
const permission = 'Synchronization.ReadWrite.All';

/**
 * Conflicts of the synchronization service pass; so do its refusals by 403 while it learns
 * of a new application, to whom it lets manage provisioning at all. A 401 is another
 * matter, see {@link DefaultSynchronization}.
 */
function isBusy(error: GraphError): boolean {
  return (
    error.statusCode === 409 ||
    (error.statusCode === 403 && error.code !== 'Authorization_RequestDenied')
  );
}

/**
 * Provisioning of one enterprise application to AWS.
 *
 * This service answers 401, without a word, for a missing permission
 * (https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/8800), but also for
 * a while after an application was created, and for a job in quarantine. Which it is, the
 * access token tells: with the permission in it, a run waits as long as for a busy service.
 * A check waits moments, so that it keeps its time for the other parts.
 */
export class DefaultSynchronization implements Synchronization {
  constructor(
    private readonly graph: GraphTransport,
    private readonly credential: EntraClient['credential'],
  ) {}

  async templateId(servicePrincipalId: string): Promise<string> {
    const path = `${base}/templates`;
    const templates = await this.graph.all<SynchronizationTemplate>(
      await this.patient({
        method: 'GET',
        path,
        ids: { id: servicePrincipalId },
      }),
    );
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
    return this.graph.send<SynchronizationSchema>(
      await this.patient({
        method: 'GET',
        path: `${base}/templates/{templateId}/schema`,
        ids: { id: servicePrincipalId, templateId },
        alsoRetry: isBusy,
      }),
    );
  }

  async getSecrets(servicePrincipalId: string): Promise<Secret[]> {
    const answer = await this.graph.find<{ value: Secret[] }>(
      await this.patient({
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
    );
  }

  async validateSavedCredentials(
    servicePrincipalId: string,
    jobId: string,
  ): Promise<void> {
    await this.validate(
      '/jobs/{jobId}/validateCredentials',
      { id: servicePrincipalId, jobId },
      { useSavedCredentials: true, credentials: [] },
    );
  }

  async getJob(servicePrincipalId: string): Promise<ChosenJob | undefined> {
    const jobs = await this.graph.findAll<SynchronizationJob>(
      await this.patient({
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
    const existing = await this.getJob(servicePrincipalId);
    if (existing) {
      return existing;
    }
    const path = `${base}/jobs`;
    const operation = `POST ${path}`;
    try {
      await this.graph.send<SynchronizationJob>(
        await this.patient({
          method: 'POST',
          path,
          ids: { id: servicePrincipalId },
          body: { templateId },
          alsoRetry: error => error.statusCode === 404,
        }),
      );
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
    await this.graph.remove(
      await this.patient({
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
    const call = await this.patient({
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
      await this.patient({
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
      { body: { parameters: [{ ruleId, subjects: [subjectOf(subject)] }] } },
    );
    return parseOnDemandOutcome(answer, subject.kind);
  }

  /** Every write here may take effect twice without harm. */
  private async write<T = void>(
    method: GraphCall['method'],
    path: string,
    ids: Record<string, string>,
    more: Partial<GraphCall> = {},
  ): Promise<T> {
    return this.graph.send<T>(
      await this.patient({
        method,
        path: `${base}${path}`,
        ids,
        repeatable: true,
        alsoRetry: isBusy,
        ...more,
      }),
    );
  }

  /** Without patience: whoever asks goes on without the answer. */
  private async validate(
    path: string,
    ids: Record<string, string>,
    body: object,
  ): Promise<void> {
    await this.graph.send<void>({
      method: 'POST',
      path: `${base}${path}`,
      ids,
      body,
      permission,
      permitted: await this.isPermitted(),
      repeatable: true,
      confidential: true,
    });
  }

  /** Waits out a refusal that is not for a missing permission: a run long, a check briefly. */
  private async patient(
    call: Omit<GraphCall, 'permission'>,
  ): Promise<GraphCall> {
    const { known, timing } = this.graph;
    const granted = await this.granted();
    const permitted = granted.includes(permission);
    const mayManage = synchronization.some(each => granted.includes(each));
    const believedAt =
      Date.now() + (known ? timing.requestMs : timing.checkedRefusalMs);
    const mayPass = ({ statusCode }: GraphError) =>
      statusCode !== 403 || (mayManage && Date.now() < believedAt);
    return {
      ...call,
      permission,
      permitted,
      alsoRetry: (error: GraphError) =>
        (permitted && known !== undefined && error.statusCode === 401) ||
        (mayPass(error) && (call.alsoRetry?.(error) ?? false)),
    };
  }

  private async isPermitted(): Promise<boolean> {
    return (await this.granted()).includes(permission);
  }

  /** A token that does not tell is taken for one without any. */
  private async granted(): Promise<string[]> {
    const granted = await this.credential
      .permissions()
      // Who gave up hears so from the request.
      .catch(() => undefined);
    return granted ?? [];
  }
}

function subjectOf(subject: OnDemandSubject) {
  return subject.kind === 'user'
    ? { objectId: subject.id, objectTypeName: 'User' }
    : {
        objectId: subject.id,
        objectTypeName: 'Group',
        links: {
          members: subject.memberIds.map(objectId => ({
            objectId,
            objectTypeName: 'User',
          })),
        },
      };
}
