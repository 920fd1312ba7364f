import { AwsCaller } from './AwsCaller';
import { AwsError } from './AwsError';

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** Answers an STS query request (form body) as XML. Only `GetCallerIdentity` exists. */
export function answerStsQuery(options: {
  form: URLSearchParams;
  caller: AwsCaller;
  requestId: string;
}): string {
  const { form, caller, requestId } = options;
  const action = form.get('Action') ?? '';
  if (action !== 'GetCallerIdentity') {
    throw new AwsError(
      'InvalidAction',
      `Could not find operation ${encodeURIComponent(
        action,
      )} for version 2011-06-15`,
    );
  }
  const { partition } = caller.organization;
  return `<GetCallerIdentityResponse xmlns="${namespace}">
  <GetCallerIdentityResult>
    <Arn>arn:${partition}:iam::${caller.accountId}:user/simulated</Arn>
    <UserId>AIDASIMULATED${caller.accountId}</UserId>
    <Account>${caller.accountId}</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>
</GetCallerIdentityResponse>`;
}

/** An STS error document. */
export function stsErrorDocument(error: AwsError, requestId: string): string {
  const code =
    error.type === 'UnrecognizedClientException'
      ? 'InvalidClientTokenId'
      : error.type;
  return `<ErrorResponse xmlns="${namespace}">
  <Error><Type>Sender</Type><Code>${code}</Code><Message>${error.message}</Message></Error>
  <RequestId>${requestId}</RequestId>
</ErrorResponse>`;
}
