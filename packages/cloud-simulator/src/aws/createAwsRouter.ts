import { randomUUID } from 'node:crypto';
import express, { Request, Response, Router } from 'express';
import { SimulatorContext } from '../SimulatorContext';
import { answerStsQuery, stsErrorDocument } from './answerStsQuery';
import { authenticateAwsRequest } from './authenticateAwsRequest';
import { AwsError } from './AwsError';
import { AwsOperation } from './AwsOperation';
import { identityStoreOperations } from './identityStoreOperations';
import { organizationsOperations } from './organizationsOperations';
import { ssoAdminOperations } from './ssoAdminOperations';

const jsonType = 'application/x-amz-json-1.1';

const operations: Record<string, AwsOperation> = {
  ...ssoAdminOperations,
  ...identityStoreOperations,
  ...organizationsOperations,
};

/**
 * All AWS APIs at one address: AWS JSON 1.1 services by `X-Amz-Target`, STS by its form
 * body. The organization is found by the access key of the SigV4 header.
 */
export function createAwsRouter(context: SimulatorContext): Router {
  const router = Router();
  router.use(express.text({ type: () => true, limit: '1mb' }));
  router.post('/', (request, response) => {
    const requestId = randomUUID();
    response.setHeader('x-amzn-RequestId', requestId);
    if (request.is('application/x-www-form-urlencoded')) {
      answerQuery(context, request, response, requestId);
    } else {
      answerJson(context, request, response, requestId);
    }
  });
  return router;
}

function answerJson(
  context: SimulatorContext,
  request: Request,
  response: Response,
  requestId: string,
) {
  response.setHeader('Content-Type', jsonType);
  try {
    const caller = authenticateAwsRequest({
      authorization: request.get('authorization'),
      organizations: context.store.state.organizations,
    });
    const operation = operations[request.get('x-amz-target') ?? ''];
    if (!operation) {
      throw new AwsError(
        'UnknownOperationException',
        'The simulator does not know this operation.',
      );
    }
    const output = operation({ context, caller, input: parseInput(request) });
    response.status(200).end(JSON.stringify(output));
  } catch (error) {
    const { type, status, message, members } = asAwsError(error);
    response.status(status).end(
      JSON.stringify({
        __type: type,
        message,
        Message: message,
        RequestId: requestId,
        ...members,
      }),
    );
  }
}

function answerQuery(
  context: SimulatorContext,
  request: Request,
  response: Response,
  requestId: string,
) {
  response.setHeader('Content-Type', 'text/xml');
  try {
    const caller = authenticateAwsRequest({
      authorization: request.get('authorization'),
      organizations: context.store.state.organizations,
    });
    const form = new URLSearchParams(String(request.body));
    response.end(answerStsQuery({ form, caller, requestId }));
  } catch (error) {
    const awsError = asAwsError(error);
    response.status(awsError.status).end(stsErrorDocument(awsError, requestId));
  }
}

function parseInput(request: Request): Record<string, unknown> {
  const body = typeof request.body === 'string' ? request.body : '';
  try {
    const input: unknown = JSON.parse(body || '{}');
    if (input && typeof input === 'object' && !Array.isArray(input)) {
      return input as Record<string, unknown>;
    }
  } catch {
    // The same answer as for a document of another kind.
  }
  throw new AwsError('SerializationException', 'The body is not a JSON object');
}

function asAwsError(error: unknown): AwsError {
  return error instanceof AwsError
    ? error
    : new AwsError('InternalServerException', String(error), { status: 500 });
}
