/** AWS's error document. */
export const answerBody = (status: string, detail: string) =>
  `{"schema":["urn:ietf:params:scim:api:messages:2.0:Error"],"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"${detail}","status":"${status}","exceptionRequestId":"0a0a-1","timeStamp":"2026-11-25 00:37:52.16"}`;

/** What the provisioning log says of an answer: a word for the status, then the answer. */
export const framedAnswer = (word: string, answer: string, retries = 0) =>
  `Failed to create User 'duplicate.manager@example.com' in customappsso; Error: StatusCode: ${word} Message: Processing of the HTTP request resulted in an exception. Please see the HTTP response returned by the 'Response' property of this exception for details. Web Response: ${answer}. This operation was retried ${retries} times. It will be retried again after this date: 2026-11-25T06:37:52.1631545Z UTC`;

/** AWS's sentence for most requests that break a rule. */
export const unparsable =
  'Request is unparsable, syntactically incorrect, or violates schema.';
