import { randomBytes } from 'node:crypto';
import { AwsError } from '../AwsError';
import { StsCall } from './StsCall';
import { callerArn } from './callerArn';

const rolePattern =
  /^arn:([a-z-]+):iam::(\d{12}):role\/((?:[\w+=,.@-]+\/)*)([\w+=,.@-]{1,64})$/;
const sessionPattern = /^[\w+=,.@-]{2,64}$/;

/**
 * Gives session credentials of a role. Every account of the caller's organization has a
 * role of every name, and trusts the organization. Partitions do not trust each other.
 */
export function assumeRole({ context, caller, form }: StsCall): string {
  const roleArn = form.get('RoleArn') ?? '';
  const role = rolePattern.exec(roleArn);
  if (!role) {
    throw new AwsError('ValidationException', `${roleArn} is invalid`);
  }
  const [, partition, accountId, , roleName] = role;
  const session = form.get('RoleSessionName') ?? '';
  if (!sessionPattern.test(session)) {
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value '${session}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
    );
  }
  const seconds = Number(form.get('DurationSeconds') ?? 3600);
  if (!(seconds >= 900 && seconds <= 43_200)) {
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value between 900 and 43200`,
    );
  }
  const { organization } = caller;
  if (
    partition !== organization.partition ||
    !organization.accounts.some(({ id }) => id === accountId)
  ) {
    throw new AwsError(
      'AccessDeniedException',
      `User: ${callerArn(
        caller,
      )} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
      { status: 403 },
    );
  }

  // Clients keep session credentials by the real clock.
  const now = Date.now();
  const expiresAt = new Date(now + seconds * 1000).toISOString();
  const key = {
    accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    accountId,
    session: {
      token: randomBytes(96).toString('base64'),
      role: `${roleName}/${session}`,
      expiresAt,
    },
  };
  organization.accessKeys = [
    ...organization.accessKeys.filter(
      each => !each.session || Date.parse(each.session.expiresAt) > now,
    ),
    key,
  ];
  context.store.changed();
  return `
    <Credentials>
      <AccessKeyId>${key.accessKeyId}</AccessKeyId>
      <SecretAccessKey>${key.secretAccessKey}</SecretAccessKey>
      <SessionToken>${key.session.token}</SessionToken>
      <Expiration>${expiresAt}</Expiration>
    </Credentials>
    <AssumedRoleUser>
      <AssumedRoleId>AROASIMULATED${accountId}:${session}</AssumedRoleId>
      <Arn>arn:${partition}:sts::${accountId}:assumed-role/${roleName}/${session}</Arn>
    </AssumedRoleUser>`;
}
