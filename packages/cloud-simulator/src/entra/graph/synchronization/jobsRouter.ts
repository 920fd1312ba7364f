import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../../SimulatorContext';
import { awsSynchronizationTemplateId } from '../../applications/awsTemplate';
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
    const { job } = servicePrincipal.simulated;
    answerCollection({
      context,
      request,
      response,
      type: type(servicePrincipal.id),
      items: job ? [job.document] : [],
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
    // The id follows from the application: asking again cannot make a second job.
    const job =
      servicePrincipal.simulated.job ??
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
    findJob(call, request.params.jobId);
    delete call.servicePrincipal.simulated.job;
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
    pauseJob(job);
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
