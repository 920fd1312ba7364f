import { AwsOrganizationState } from '../../state/AwsOrganizationState';
import { AwsError } from '../AwsError';
import { requiredString } from '../validateInput';

const arnPattern =
  /^arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):iam::aws:policy\/[\p{L}\p{M}\p{Z}\p{S}\p{N}\p{P}]+$/u;

/** Paths and names of AWS managed policies that do not begin with a service's name. */
const generalPolicies = new Set([
  'AdministratorAccess',
  'PowerUserAccess',
  'ReadOnlyAccess',
  'SecurityAudit',
  'IAMFullAccess',
  'IAMReadOnlyAccess',
  'IAMUserChangePassword',
  'ResourceGroupsandTagEditorFullAccess',
  'job-function/Billing',
  'job-function/DatabaseAdministrator',
  'job-function/DataScientist',
  'job-function/NetworkAdministrator',
  'job-function/SupportUser',
  'job-function/SystemAdministrator',
  'job-function/ViewOnlyAccess',
]);
/** There are more than a thousand policies of services: their names begin like this. */
const servicePolicy =
  /^(service-role\/)?(Amazon|AWS|CloudWatch|CloudFront)\w+$/;

/** The ARN in the member `name`, of the organization's partition. */
export function readManagedPolicyArn(options: {
  input: Record<string, unknown>;
  name: string;
  organization: AwsOrganizationState;
}): string {
  const { input, name, organization } = options;
  const arn = requiredString(input, name, {
    min: 20,
    max: 2048,
    pattern: arnPattern,
  });
  const partition = arn.split(':')[1];
  if (partition !== organization.partition) {
    throw new AwsError(
      'ValidationException',
      `Partition ${partition} of ${arn} is not the partition of the instance, ${organization.partition}.`,
    );
  }
  return arn;
}

/** Whether AWS has the managed policy. */
export function managedPolicyExists(arn: string): boolean {
  const path = arn.slice(arn.indexOf(':policy/') + ':policy/'.length);
  return generalPolicies.has(path) || servicePolicy.test(path);
}

/** Name of a managed policy without its path. */
export function managedPolicyName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
