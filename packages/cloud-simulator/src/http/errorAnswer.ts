import { randomUUID } from 'node:crypto';
import { Response } from 'express';
import { commonDetails, scimErrorBody } from '../scim/scimErrorBody';
import { ScimAnswersState } from '../state/ScimAnswersState';

const told = 'The simulator was told to fail.';

/** AWS's and SCIM's names for a status. */
const AWS_ERRORS: Record<number, string> = {
  400: 'ValidationException',
  401: 'UnauthorizedException',
  403: 'AccessDeniedException',
  404: 'ResourceNotFoundException',
  409: 'ConflictException',
  429: 'ThrottlingException',
};

/** Answers an error in the form of the API that the operation belongs to. */
export function errorAnswer(options: {
  response: Response;
  operation: string;
  status: number;
  retryAfter?: number;
  now: Date;
  /** How SCIM speaks; default: as it does by default. */
  scimAnswers?: ScimAnswersState;
}) {
  const { response, operation, status, retryAfter, now } = options;
  const requestId = randomUUID();
  if (retryAfter !== undefined) response.set('retry-after', String(retryAfter));
  response.status(status);

  if (operation.startsWith('SCIM ')) {
    response
      .set('content-type', 'application/scim+json')
      .set('x-amzn-requestid', requestId)
      .send(
        JSON.stringify(
          scimErrorBody({
            status,
            detail: commonDetails[status] ?? told,
            requestId,
            now,
            answers: options.scimAnswers ?? {},
          }),
        ),
      );
    return;
  }
  if (/^[a-z-]+:/.test(operation)) {
    const type = AWS_ERRORS[status] ?? 'InternalServerException';
    response
      .set('content-type', 'application/x-amz-json-1.1')
      .set('x-amzn-requestid', requestId)
      .set('x-amzn-errortype', type)
      .send(
        JSON.stringify({
          __type: type,
          message: told,
        }),
      );
    return;
  }
  const isThrottled = status === 429;
  const message = isThrottled ? 'Please retry again later.' : told;
  response
    .set('request-id', requestId)
    .set('client-request-id', requestId)
    .json({
      error: {
        code: isThrottled ? 'TooManyRequests' : 'UnknownError',
        message,
        innerError: {
          code: String(status),
          date: now.toISOString().slice(0, 19),
          'request-id': requestId,
          'client-request-id': requestId,
          status: String(status),
        },
      },
    });
}
