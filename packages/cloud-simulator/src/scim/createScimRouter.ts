import { randomUUID } from 'node:crypto';
import express, { Request, RequestHandler, Router } from 'express';
import { SimulatorContext } from '../SimulatorContext';
import { authenticateScimRequest } from './authenticateScimRequest';
import * as discovery from './discoveryOperations';
import * as groups from './groupOperations';
import { recordScimEvent } from './recordScimEvent';
import { ScimOperation } from './ScimCall';
import { ScimError } from './ScimError';
import { scimAnswersAt } from './scimAnswersAt';
import { commonDetails, scimErrorBody } from './scimErrorBody';
import * as users from './userOperations';

/**
 * Everything comes from this machine, so that the operation has to tell who asks: Entra
 * uses the endpoint, others only ask what it can do.
 */
const sourceAddresses = { entra: '20.190.128.10', others: '203.0.113.10' };

const readMethods = ['GET', 'HEAD'];

/** AWS's SCIM endpoint at `/{region}/{scimTenantId}/scim/v2`. */
export function createScimRouter(context: SimulatorContext): Router {
  const endpoint = Router({ mergeParams: true });
  const on = (name: string, operation: ScimOperation) =>
    handle(context, name, operation);
  endpoint
    .route('/Users')
    .post(on('CreateUser', users.postUser))
    .get(on('ListUsers', users.listUsers));
  endpoint
    .route('/Users/:id')
    .get(on('GetUser', users.getUser))
    .put(on('PutUser', users.putUser))
    .patch(on('PatchUser', users.patchUser))
    .delete(on('DeleteUser', users.deleteUser));
  endpoint
    .route('/Groups')
    .post(on('CreateGroup', groups.createGroup))
    .get(on('ListGroups', groups.listGroups));
  endpoint
    .route('/Groups/:id')
    .get(on('GetGroup', groups.getGroup))
    .patch(on('PatchGroup', groups.patchGroup))
    .delete(on('DeleteGroup', groups.deleteGroup));
  endpoint.get(
    '/ServiceProviderConfig',
    on('ServiceProviderConfig', discovery.getServiceProviderConfig),
  );
  endpoint.get(
    '/ResourceTypes',
    on('ListResourceTypes', discovery.listResourceTypes),
  );
  endpoint.get('/Schemas', on('ListSchemas', discovery.listSchemas));
  endpoint.get('/Schemas/:id', on('GetSchema', discovery.getSchema));
  endpoint.use(
    on('Unknown', () => {
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
  name: string,
  operation: ScimOperation,
): RequestHandler {
  return (request, response) => {
    const isRead = readMethods.includes(request.method);
    const record = (error?: ScimError) =>
      recordScimEvent({
        context,
        scimTenantId: request.params.scimTenantId,
        name,
        readOnly: isRead,
        error,
      });
    const requestId = randomUUID();
    response.setHeader('x-amzn-requestid', requestId);
    const { clock } = context;
    const { organizations } = context.store.state;
    const answers = scimAnswersAt(organizations, request.originalUrl);
    try {
      const store = authenticateScimRequest({
        organizations,
        region: request.params.region,
        scimTenantId: request.params.scimTenantId,
        authorization: request.get('authorization'),
        now: clock.now(),
        sourceAddress:
          name === 'ServiceProviderConfig'
            ? sourceAddresses.others
            : sourceAddresses.entra,
        answers,
      });
      const answer = operation({
        store,
        clock,
        id: request.params.id ?? '',
        query: request.query,
        body: parseBody(request),
        characters: answers.characters ?? 'tutorial',
      });
      if (!isRead) context.store.changed();
      record();
      response.status(answer.status);
      if (answer.body) response.json(answer.body);
      else response.end();
    } catch (error) {
      const scimError =
        error instanceof ScimError
          ? error
          : new ScimError(500, commonDetails[500], String(error));
      record(scimError);
      response.status(scimError.status).json(
        scimErrorBody({
          status: scimError.status,
          detail:
            answers.form === 'named' && scimError.cause
              ? String(scimError.cause)
              : scimError.message,
          requestId,
          now: clock.now(),
          answers,
        }),
      );
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
