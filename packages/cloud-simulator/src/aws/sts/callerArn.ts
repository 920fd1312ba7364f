import { AwsCaller } from '../AwsCaller';

/** ARN of the IAM user or the role's session that signed. */
export function callerArn(caller: AwsCaller): string {
  const { organization, accountId, assumedRole } = caller;
  return assumedRole
    ? `arn:${organization.partition}:sts::${accountId}:assumed-role/${assumedRole}`
    : `arn:${organization.partition}:iam::${accountId}:user/simulated`;
}
