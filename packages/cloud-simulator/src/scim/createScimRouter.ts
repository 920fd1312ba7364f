import { randomUUID } from 'node:crypto';
import express, { Request, RequestHandler, Router } from 'express';
import { SimulatorContext } from '../SimulatorContext';
import { authenticateScimRequest } from './authenticateScimRequest';
import * as discovery from './discoveryOperations';
import * as groups from './groupOperations';
import { ScimOperation } from './ScimCall';
import { ScimError } from './ScimError';
import { scimErrorBody } from './scimErrorBody';
import * as users from './userOperations';

const readMethods = ['GET', 'HEAD'];

/** AWS's SCIM endpoint at `/{region}/{scimTenantId}/scim/v2`. */
export function createScimRouter(context: SimulatorContext): Router {
  const endpoint = Router({ mergeParams: true });
  const on = (operation: ScimOperation) => handle(context, operation);
  endpoint.route('/Users').post(on(users.postUser)).get(on(users.listUsers));
  endpoint
    .route('/Users/:id')
    .get(on(users.getUser))
    .put(on(users.putUser))
    .patch(on(users.patchUser))
    .delete(on(users.deleteUser));
  endpoint
    .route('/Groups')
    .post(on(groups.createGroup))
    .get(on(groups.listGroups));
  endpoint
    .route('/Groups/:id')
    .get(on(groups.getGroup))
    .patch(on(groups.patchGroup))
    .delete(on(groups.deleteGroup));
  endpoint.get(
    '/ServiceProviderConfig',
    on(discovery.getServiceProviderConfig),
  );
  endpoint.get('/ResourceTypes', on(discovery.listResourceTypes));
  endpoint.get('/Schemas', on(discovery.listSchemas));
  endpoint.get('/Schemas/:id', on(discovery.getSchema));
  endpoint.use(
    on(() => {
      throw new ScimError(404, 'The operation does not exist.');
    }),
  );

  const router = Router();
  router.use(express.text({ type: () => true, limit: '1mb' }));
  router.use('/:region/:scimTenantId/scim/v2', endpoint);
  return router;
}

function handle(
  context: SimulatorContext,
  operation: ScimOperation,
): RequestHandler {
  return (request, response) => {
    const requestId = randomUUID();
    response.setHeader('x-amzn-requestid', requestId);
    const { clock } = context;
    try {
      const store = authenticateScimRequest({
        organizations: context.store.state.organizations,
        region: request.params.region,
        scimTenantId: request.params.scimTenantId,
        authorization: request.get('authorization'),
        now: clock.now(),
      });
      const answer = operation({
        store,
        clock,
        id: request.params.id ?? '',
        query: request.query,
        body: parseBody(request),
      });
      if (!readMethods.includes(request.method)) context.store.changed();
      response.status(answer.status);
      if (answer.body) response.json(answer.body);
      else response.end();
    } catch (error) {
      const scimError =
        error instanceof ScimError ? error : new ScimError(500, String(error));
      response
        .status(scimError.status)
        .json(scimErrorBody({ error: scimError, requestId, now: clock.now() }));
    }
  };
}

function parseBody(request: Request): Record<string, unknown> {
  if (readMethods.includes(request.method) || request.method === 'DELETE') {
    return {};
  }
  try {
    const body: unknown = JSON.parse(String(request.body));
    if (body && typeof body === 'object' && !Array.isArray(body)) {
      return body as Record<string, unknown>;
    }
  } catch {
    // The same answer as for a document of another kind.
  }
  throw ScimError.violatesSchema();
}
