import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { graphCall } from './GraphCall';
import { answerCollection } from './odata/answerCollection';
import { permissions, requirePermission } from './permissions';

/** `/auditLogs/provisioning`, newest first. */
export function provisioningLogsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/auditLogs/provisioning', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readLogs);
    answerCollection({
      context,
      request,
      response,
      type: 'auditLogs/provisioning',
      items: [...call.tenant.provisioningLogs].sort(
        (left, right) =>
          Date.parse(right.activityDateTime) -
          Date.parse(left.activityDateTime),
      ),
      caseSensitive: true,
    });
  });
  return router;
}
