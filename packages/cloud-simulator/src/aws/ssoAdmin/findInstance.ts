import { IdentityCenterState } from '../../state/AwsOrganizationState';
import { AwsCaller } from '../AwsCaller';
import { AwsError } from '../AwsError';
import { AwsCall } from '../AwsOperation';
import { requireKey } from '../requireKey';
import { requireIdentityCenterAdministrator } from '../requireIdentityCenterAdministrator';
import { requiredString } from '../validateInput';
import { settleAsyncWrites } from './settleAsyncWrites';

const instanceArnPattern =
  /^arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso:::instance\/(sso)?ins-[a-zA-Z0-9-.]{16}$/;

/** The API is regional, and only the primary Region takes more than a look. */
export function instanceHere(
  caller: AwsCaller,
): IdentityCenterState | undefined {
  return caller.region === caller.organization.region
    ? caller.organization.identityCenter
    : undefined;
}

/** As {@link instanceHere}, or the replica of an additional Region. */
export function replicaHere(
  caller: AwsCaller,
): IdentityCenterState | undefined {
  const { identityCenter } = caller.organization;
  return identityCenter?.additionalRegions?.includes(caller.region)
    ? identityCenter
    : instanceHere(caller);
}

/** The instance of `InstanceArn`, in whatever state it is, for who may administer it. */
export function findInstance(
  call: AwsCall,
  instance = instanceHere(call.caller),
): IdentityCenterState {
  const { caller, input } = call;
  const arn = requiredString(input, 'InstanceArn', instanceArnPattern);
  if (isOwnAccountInstance(caller, arn)) {
    throw new AwsError(
      'ValidationException',
      'This operation is not supported for account instances of IAM Identity Center.',
    );
  }
  requireIdentityCenterAdministrator(call);
  if (!instance || instance.instanceArn !== arn) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Instance ${arn} not found in ${caller.region}.`,
    );
  }
  return instance;
}

function isOwnAccountInstance(caller: AwsCaller, arn: string): boolean {
  return (caller.organization.accountInstances ?? []).some(
    each =>
      each.instanceArn === arn &&
      each.accountId === caller.accountId &&
      each.region === caller.region,
  );
}

/** The active instance of `InstanceArn`, with the asynchronous writes that are due done. */
export function findActiveInstance(
  call: AwsCall,
  here = instanceHere(call.caller),
): IdentityCenterState {
  const instance = findInstance(call, here);
  requireKey(instance, 'ssoAdmin');
  if (instance.status !== 'ACTIVE') {
    throw new AwsError(
      'ConflictException',
      `The instance is in status ${instance.status}; it must be ACTIVE.`,
    );
  }
  settleAsyncWrites({
    instance,
    organization: call.caller.organization,
    store: call.context.store,
    now: call.context.clock.now(),
  });
  return instance;
}
