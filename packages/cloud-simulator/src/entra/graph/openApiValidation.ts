import { readFileSync } from 'node:fs';
import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { RequestHandler } from 'express';
import { GraphError } from './GraphError';
import { strictSchemas } from './strictSchemas';

interface OpenApiDocument {
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, unknown> };
}

interface OpenApiOperation {
  requestBody?: {
    required?: boolean;
    content: Record<string, { schema: Record<string, unknown> }>;
  };
}

/** Paths of the document begin after this. */
const basePath = '/v1.0';

/**
 * Refuses requests that an OpenAPI document of Graph does not describe: a body of the
 * wrong shape, or with a property that the type does not have. Paths and methods that
 * the document does not hold pass.
 */
export function openApiValidation(file: string): RequestHandler {
  const document: OpenApiDocument = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(
    strictSchemas({ components: document.components }) as object,
    'graph',
  );
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      pattern: toPattern(path),
      validate: compile(ajv, operation),
    })),
  );
  // A literal segment wins over a parameter: `jobs/validateCredentials` is no job.
  operations.sort(
    (left, right) => left.path.split('{').length - right.path.split('{').length,
  );
  return (request, _response, next) => {
    const path = request.path.slice(basePath.length).replace(/\/$/, '');
    const operation = operations.find(
      ({ method, pattern }) => method === request.method && pattern.test(path),
    );
    const { validate, path: documented } = operation ?? {};
    if (validate && !validate(request.body)) {
      const problems = (validate.errors ?? [])
        .filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'type')
        .concat(validate.errors ?? [])
        .slice(0, 3)
        .map(({ instancePath, message, params }) => {
          const property = params.additionalProperty;
          return `${instancePath || '/'} ${message}${
            property ? ` (${property})` : ''
          }`;
        });
      throw new GraphError(
        400,
        'RequestValidationFailed',
        `${request.method} ${documented}: ${[...new Set(problems)].join('; ')}`,
      );
    }
    next();
  };
}

function compile(
  ajv: Ajv,
  { requestBody }: OpenApiOperation,
): ValidateFunction | undefined {
  const schema = requestBody?.content['application/json']?.schema;
  return schema && ajv.compile(strictSchemas(schema) as object);
}

function toPattern(path: string): RegExp {
  const source = path
    .split(/\{[^}]+\}/)
    .map(literal => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]+');
  return new RegExp(`^${source}$`);
}
