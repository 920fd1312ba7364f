import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { answerCollection } from './odata/answerCollection';
import { permissions, requirePermission } from './permissions';

/** `/auditLogs/provisioning`, newest first. */
export function provisioningLogsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/auditLogs/provisioning', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readLogs);
    // https://learn.microsoft.com/graph/known-issues has the text.
    if (call.tenant.restrictions?.includes('provisioningLogs')) {
      throw new GraphError(
        403,
        'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
        "Neither tenant is B2C or tenant doesn't have premium license",
      );
    }
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
