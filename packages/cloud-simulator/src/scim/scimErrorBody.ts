import { ScimError } from './ScimError';

const schema = ['urn:ietf:params:scim:api:messages:2.0:Error'];

/** AWS's error document, with its non-standard singular `schema` beside `schemas`. */
export function scimErrorBody(options: {
  error: ScimError;
  requestId: string;
  now: Date;
}) {
  const { error, requestId, now } = options;
  return {
    schema,
    schemas: schema,
    detail: error.message,
    status: String(error.status),
    exceptionRequestId: requestId,
    timeStamp: now.toISOString().replace('T', ' ').slice(0, 22),
  };
}
