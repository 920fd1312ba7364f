import { randomUUID } from 'node:crypto';
import express, { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../SimulatorContext';
import { authenticateAwsRequest } from './authenticateAwsRequest';
import { AwsCaller } from './AwsCaller';
import { AwsError } from './AwsError';
import { AwsOperation } from './AwsOperation';
import { cloudTrailOperations } from './cloudTrail';
import { identityStoreOperations } from './identityStore';
import { organizationsOperations } from './organizations';
import { RequestRateLimit } from './RequestRateLimit';
import { SignedRequest } from './SignedRequest';
import { ssoAdminOperations } from './ssoAdmin';
import { answerStsQuery, stsErrorDocument } from './sts';
import { callerArn } from './sts/callerArn';

const jsonType = 'application/x-amz-json-1.1';

const operations: Record<string, AwsOperation> = {
  ...ssoAdminOperations,
  ...identityStoreOperations,
  ...organizationsOperations,
  ...cloudTrailOperations,
};

/**
 * All AWS APIs at one address: AWS JSON 1.1 services by `X-Amz-Target`, STS by its form
 * body. The organization is found by the access key of the SigV4 header, whose signature is
 * checked.
 */
export function createAwsRouter(context: SimulatorContext): Router {
  const rateLimit = new RequestRateLimit();
  const router = PromiseRouter();
  router.use(express.text({ type: () => true, limit: '1mb' }));
  router.post('/', async (request, response) => {
    const requestId = randomUUID();
    response.setHeader('x-amzn-RequestId', requestId);
    if (request.is('application/x-www-form-urlencoded')) {
      await answerQuery(context, request, response, requestId);
    } else {
      await answerJson({ context, rateLimit, request, response, requestId });
    }
  });
  return router;
}

async function answerJson(options: {
  context: SimulatorContext;
  rateLimit: RequestRateLimit;
  request: Request;
  response: Response;
  requestId: string;
}) {
  const { context, rateLimit, request, response, requestId } = options;
  response.setHeader('Content-Type', jsonType);
  try {
    const caller = await authenticateAwsRequest({
      request: signedRequest(request),
      organizations: context.store.state.organizations,
    });
    const target = request.get('x-amz-target') ?? '';
    rateLimit.take({
      organization: caller.organization.name,
      service: target.split('.')[0],
      perSecond: context.store.state.awsRequestsPerSecond,
    });
    const operation = operations[target];
    if (!operation) {
      throw new AwsError(
        'UnknownOperationException',
        'The simulator does not know this operation.',
      );
    }
    const action = `${caller.service}:${target.split('.')[1]}`;
    requireAllowedRegion(caller, action);
    const output = operation({
      context,
      caller,
      action,
      input: parseInput(request),
    });
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

/** Many organizations forbid Regions that they do not use. */
function requireAllowedRegion(caller: AwsCaller, action: string) {
  const { allowedRegions } = caller.organization;
  // AWS Organizations is global.
  if (
    caller.service !== 'organizations' &&
    allowedRegions &&
    !allowedRegions.includes(caller.region)
  ) {
    throw new AwsError(
      'AccessDeniedException',
      `User: ${callerArn(
        caller,
      )} is not authorized to perform: ${action} with an explicit deny in an identity-based policy`,
    );
  }
}

async function answerQuery(
  context: SimulatorContext,
  request: Request,
  response: Response,
  requestId: string,
) {
  response.setHeader('Content-Type', 'text/xml');
  try {
    const caller = await authenticateAwsRequest({
      request: signedRequest(request),
      organizations: context.store.state.organizations,
    });
    const form = new URLSearchParams(String(request.body));
    response.end(answerStsQuery({ context, form, caller, requestId }));
  } catch (error) {
    const awsError = asAwsError(error);
    response.status(awsError.status).end(stsErrorDocument(awsError, requestId));
  }
}

function signedRequest(request: Request): SignedRequest {
  return {
    method: request.method,
    url: request.originalUrl,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(',') : value,
      ]),
    ),
    body: typeof request.body === 'string' ? request.body : '',
  };
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
