import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../../SimulatorContext';
import { awsSynchronizationTemplateId } from '../../applications/awsTemplate';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../../../state/EntraTenantState';
import { SynchronizationJobState } from '../../../state/SynchronizationJobState';
import { jobsOf, keepJobs } from '../../../state/jobsOf';
import { createSynchronizationJob } from '../../applications/createSynchronizationJob';
import { answerCollection, odataContext } from '../odata/answerCollection';
import { permissions, requireSynchronizationPermission } from '../permissions';
import { pauseJob } from './pauseJob';
import { restartJob } from './restartJob';
import { startJob } from './startJob';
import { findJob, synchronizationCall } from './synchronizationCall';
import { synchronizationError } from './synchronizationError';

const jobs = '/servicePrincipals/:id/synchronization/jobs';

/** `synchronization/jobs`, without schema and provisioning on demand. */
export function jobsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  const type = (id: string) =>
    `servicePrincipals('${id}')/synchronization/jobs`;
  router.get(jobs, (request, response) => {
    const { servicePrincipal } = synchronizationCall(request, response);
    answerCollection({
      context,
      request,
      response,
      type: type(servicePrincipal.id),
      // In no order that Graph promises: the newest first.
      items: jobsOf(servicePrincipal)
        .map(({ document }) => document)
        .reverse(),
    });
  });
  router.post(jobs, (request, response) => {
    const { servicePrincipal, tenant } = synchronizationCall(request, response);
    const { templateId } = request.body ?? {};
    if (templateId !== awsSynchronizationTemplateId) {
      throw synchronizationError(
        400,
        'InvalidTemplateId',
        `The template '${templateId}' is not known.`,
      );
    }
    const existing = jobAskedForAgain(tenant, servicePrincipal);
    const job =
      existing ??
      createSynchronizationJob({
        tenant,
        servicePrincipal,
        templateId,
        templateSchema: context.engine.templateSchema(),
      });
    context.store.changed();
    response.status(201).json({
      '@odata.context': odataContext(
        context,
        `${type(servicePrincipal.id)}/$entity`,
      ),
      ...job.document,
    });
  });
  router.get(`${jobs}/:jobId`, (request, response) => {
    const call = synchronizationCall(request, response);
    const job = findJob(call, request.params.jobId);
    response.json({
      '@odata.context': odataContext(
        context,
        `${type(call.servicePrincipal.id)}/$entity`,
      ),
      ...job.document,
    });
  });
  router.delete(`${jobs}/:jobId`, (request, response) => {
    const call = synchronizationCall(request, response);
    const job = findJob(call, request.params.jobId);
    const { servicePrincipal } = call;
    keepJobs(
      servicePrincipal,
      jobsOf(servicePrincipal).filter(each => each !== job),
    );
    context.store.changed();
    response.status(204).end();
  });
  router.post(`${jobs}/:jobId/start`, (request, response) => {
    const call = synchronizationCall(request, response);
    const job = findJob(call, request.params.jobId);
    startJob(job, context.clock.now());
    context.store.changed();
    response.status(204).end();
  });
  router.post(`${jobs}/:jobId/pause`, (request, response) => {
    const call = synchronizationCall(request, response);
    const job = findJob(call, request.params.jobId);
    pauseJob(job, context.clock.now());
    context.store.changed();
    response.status(204).end();
  });
  router.post(`${jobs}/:jobId/restart`, (request, response) => {
    const call = synchronizationCall(request, response);
    // Owners get this one wrongly refused (microsoftgraph/microsoft-graph-docs-contrib#8800).
    requireSynchronizationPermission(call, permissions.writeSynchronization);
    const job = findJob(call, request.params.jobId);
    const resetScope = String(request.body?.criteria?.resetScope ?? '');
    restartJob(job, resetScope, context.clock.now());
    context.store.changed();
    response.status(204).end();
  });
  return router;
}

/**
 * What comes of a POST for an application that has a job, which no page tells.
 * @returns the job that is answered; undefined: a new one is made
 * @throws GraphError where Entra refuses a second job
 */
function jobAskedForAgain(
  { provisioningService }: EntraTenantState,
  servicePrincipal: EntraServicePrincipal,
): SynchronizationJobState | undefined {
  const [job] = jobsOf(servicePrincipal);
  if (!job) return undefined;
  switch (provisioningService?.repeatedJob ?? 'same') {
    case 'another':
      return undefined;
    case 'conflict':
      throw synchronizationError(
        409,
        'JobAlreadyExists',
        `The synchronization job '${job.id}' exists already.`,
      );
    default:
      return job;
  }
}
