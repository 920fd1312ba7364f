import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ErrorRequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { InputError, NotFoundError } from '@backstage/errors';

/** Middleware that refuses every request that the OpenAPI document does not describe. */
export function validateRequests() {
  return OpenApiValidator.middleware({
    apiSpec: resolvePackagePath(
      '@aws-federation/backstage-plugin-aws-federation-backend',
      'src/schema/openapi.yaml',
    ),
    validateRequests: { allowUnknownQueryParameters: false },
    validateResponses: false,
    // Backstage authenticates.
    validateSecurity: false,
  });
}

/** Tells in one sentence what the validator refuses. */
export const explainInvalidRequest: ErrorRequestHandler = (
  error,
  request,
  _response,
  next,
) => {
  if (!Array.isArray(error?.errors)) {
    next(error);
    return;
  }
  if (error.status === 404 || error.status === 405) {
    next(
      new NotFoundError(
        `${request.method} ${request.path} is not part of the API of aws-federation. Look for the route in its OpenAPI document.`,
      ),
    );
    return;
  }
  const problems = error.errors
    .map((problem: { path?: string; message?: string }) =>
      `${problem.path ?? ''} ${problem.message ?? ''}`.trim(),
    )
    .join('; ');
  next(
    new InputError(
      `The request is not valid: ${problems}. Correct it and send it again.`,
    ),
  );
};
