import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../../SimulatorContext';
import { SynchronizationJobState } from '../../../state/SynchronizationJobState';
import { scopingOperators } from '../../../provisioning/passesScopingFilter';
import { GraphError } from '../GraphError';
import { answerCollection, odataContext } from '../odata/answerCollection';
import { parseExpressionResponse } from './parseExpressionResponse';
import { findJob, synchronizationCall } from './synchronizationCall';
import { synchronizationError } from './synchronizationError';

const path = '/servicePrincipals/:id/synchronization/jobs/:jobId/schema';

/** `schema` of a job: read and replaced as a whole; PATCH does not exist. */
export function schemaRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  const type = (id: string, jobId: string) =>
    `servicePrincipals('${id}')/synchronization/jobs('${jobId}')/schema`;
  router.get(path, (request, response) => {
    const call = synchronizationCall(request, response);
    const job = findJob(call, request.params.jobId);
    response.json({
      '@odata.context': odataContext(
        context,
        `${type(call.servicePrincipal.id, job.id)}/$entity`,
      ),
      ...job.schema,
    });
  });
  router.put(path, (request, response) => {
    const call = synchronizationCall(request, response);
    const job = findJob(call, request.params.jobId);
    const sent: Record<string, unknown> = request.body ?? {};
    if (
      !Array.isArray(sent.synchronizationRules) ||
      !Array.isArray(sent.directories)
    ) {
      throw synchronizationError(
        400,
        'InvalidSchema',
        'The schema has to be sent as a whole, with synchronizationRules and directories.',
      );
    }
    replaceSchema(
      job,
      Object.fromEntries(
        Object.entries(sent).filter(([name]) => !name.startsWith('@odata.')),
      ),
    );
    context.store.changed();
    response.status(204).end();
  });
  router.delete(path, (request, response) => {
    const call = synchronizationCall(request, response);
    const job = findJob(call, request.params.jobId);
    replaceSchema(job, structuredClone(context.engine.templateSchema()));
    context.store.changed();
    response.status(204).end();
  });
  router.patch(path, (request, response) => {
    const call = synchronizationCall(request, response);
    const { jobId } = request.params;
    throw new GraphError(
      404,
      'UnknownError',
      JSON.stringify({
        Message: `No HTTP resource was found that matches the request URI 'https://syncfabric.windowsazure.com/api/servicePrincipals('${call.servicePrincipal.id}')/synchronization/jobs('${jobId}')/schema?api-version=2.0'.`,
      }),
    );
  });
  router.get(`${path}/filterOperators\\(\\)`, (request, response) => {
    const call = synchronizationCall(request, response);
    findJob(call, request.params.jobId);
    answerCollection({
      context,
      request,
      response,
      type: 'Collection(microsoft.graph.filterOperatorSchema)',
      items: Object.keys(scopingOperators).map(id => ({
        id,
        arity: / (NULL|TRUE|FALSE)$/.test(id) ? 'Unary' : 'Binary',
        multivaluedComparisonType: 'All',
        supportedAttributeTypes: ['String'],
      })),
    });
  });
  router.get(`${path}/functions\\(\\)`, (request, response) => {
    const call = synchronizationCall(request, response);
    findJob(call, request.params.jobId);
    answerCollection({
      context,
      request,
      response,
      type: 'Collection(microsoft.graph.attributeMappingFunctionSchema)',
      items: ['Join', 'Switch', 'ToLower', 'Coalesce'].map(id => ({
        id,
        parameters: [],
      })),
    });
  });
  router.post(`${path}/parseExpression`, (request, response) => {
    const call = synchronizationCall(request, response);
    findJob(call, request.params.jobId);
    response.json({
      '@odata.context': odataContext(
        context,
        'microsoft.graph.parseExpressionResponse',
      ),
      ...parseExpressionResponse(request.body ?? {}),
    });
  });
  return router;
}

/** The next cycle looks at every object again. */
function replaceSchema(job: SynchronizationJobState, schema: object) {
  job.schema = { ...schema, id: job.id };
  job.initialCycleDone = false;
}
