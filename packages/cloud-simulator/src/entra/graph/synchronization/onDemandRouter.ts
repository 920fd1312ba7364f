import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../../SimulatorContext';
import { odataContext } from '../odata/answerCollection';
import { findJob, synchronizationCall } from './synchronizationCall';
import { synchronizationError } from './synchronizationError';

/**
 * `provisionOnDemand`: one user a call. Success means only that Entra tried: the answer
 * says how it went. How many calls a client may make is checked before this router.
 */
export function onDemandRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.post(
    '/servicePrincipals/:id/synchronization/jobs/:jobId/provisionOnDemand',
    async (request, response) => {
      const call = synchronizationCall(context, request, response);
      findJob(call, request.params.jobId);
      const parameters: Array<{
        ruleId?: string;
        subjects?: Array<{ objectId?: string; objectTypeName?: string }>;
      }> = request.body?.parameters ?? [];
      const [first] = parameters;
      const [subject] = first?.subjects ?? [];
      if (
        parameters.length !== 1 ||
        first.subjects?.length !== 1 ||
        !first.ruleId ||
        !subject?.objectId
      ) {
        throw synchronizationError(
          400,
          'InvalidParameters',
          'One rule and one subject are expected.',
        );
      }
      if (subject.objectTypeName !== 'User') {
        throw synchronizationError(
          400,
          'InvalidParameters',
          `Objects of type '${subject.objectTypeName}' cannot be provisioned on demand here.`,
        );
      }
      const pair = await context.engine.provisionOnDemand(
        call.tenant,
        call.servicePrincipal,
        first.ruleId,
        subject.objectId,
      );
      context.store.changed();
      response.json({
        '@odata.context': odataContext(
          context,
          'microsoft.graph.stringKeyStringValuePair',
        ),
        ...pair,
      });
    },
  );
  return router;
}
