import { ScimAnswersState } from '../state/ScimAnswersState';

const schema = ['urn:ietf:params:scim:api:messages:2.0:Error'];

/**
 * AWS's words for what befalls any request
 * (https://docs.aws.amazon.com/singlesignon/latest/developerguide/serviceproviderconfig.html).
 */
export const commonDetails: Readonly<Record<number, string>> = {
  401: 'Authorization header is invalid or missing. This error also occurs if the tenant ID is incorrect.',
  403: 'Operation is not permitted based on the supplied authorization.',
  429: 'Too many requests were made that exceed the limits.',
  500: 'Service failed to process the request.',
};

/** AWS's error document, with its non-standard singular `schema`. */
export function scimErrorBody(options: {
  status: number;
  detail: string;
  requestId: string;
  now: Date;
  answers: ScimAnswersState;
}) {
  const { status, detail, requestId, now, answers } = options;
  return {
    schema,
    ...(answers.envelope !== 'schema' && { schemas: schema }),
    detail,
    status: String(status),
    exceptionRequestId: requestId,
    timeStamp: now.toISOString().replace('T', ' ').slice(0, 22),
  };
}
