import { AwsError } from '../AwsError';
import { assumeRole } from './assumeRole';
import { StsCall } from './StsCall';
import { callerArn } from './callerArn';
import { stsNamespace } from './stsNamespace';

/** Answers the XML of the result element. */
type StsOperation = (call: StsCall) => string;

const getCallerIdentity: StsOperation = ({ caller }) => `
    <Arn>${callerArn(caller)}</Arn>
    <UserId>AIDASIMULATED${caller.accountId}</UserId>
    <Account>${caller.accountId}</Account>`;

const operations = new Map<string, StsOperation>([
  ['GetCallerIdentity', getCallerIdentity],
  ['AssumeRole', assumeRole],
]);

/** Answers an STS query request (form body) as XML. */
export function answerStsQuery(
  options: StsCall & { requestId: string },
): string {
  const { form, requestId } = options;
  const action = form.get('Action') ?? '';
  const operation = operations.get(action);
  if (!operation) {
    throw new AwsError(
      'InvalidAction',
      `Could not find operation ${encodeURIComponent(
        action,
      )} for version 2011-06-15`,
    );
  }
  return `<${action}Response xmlns="${stsNamespace}">
  <${action}Result>${operation(options)}
  </${action}Result>
  <ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>
</${action}Response>`;
}
