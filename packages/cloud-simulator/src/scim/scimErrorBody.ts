import { ScimError } from './ScimError';

const schema = ['urn:ietf:params:scim:api:messages:2.0:Error'];

/** AWS's error document, with its non-standard singular `schema` beside `schemas`. */
export function scimErrorBody(options: {
  error: ScimError;
  requestId: string;
  now: Date;
  /** `named`: what CloudTrail tells in any case, the answer tells, too. */
  form?: 'general' | 'named';
}) {
  const { error, requestId, now, form } = options;
  return {
    schema,
    schemas: schema,
    detail:
      form === 'named' && error.cause ? String(error.cause) : error.message,
    status: String(error.status),
    exceptionRequestId: requestId,
    timeStamp: now.toISOString().replace('T', ' ').slice(0, 22),
  };
}
