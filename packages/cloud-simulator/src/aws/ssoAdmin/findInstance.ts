import { IdentityCenterState } from '../../state/AwsOrganizationState';
import { AwsCaller } from '../AwsCaller';
import { AwsError } from '../AwsError';
import { AwsCall } from '../AwsOperation';
import { requireIdentityCenterAdministrator } from '../requireIdentityCenterAdministrator';
import { requiredString } from '../validateInput';
import { settleAsyncWrites } from './settleAsyncWrites';

const instanceArnPattern =
  /^arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso:::instance\/(sso)?ins-[a-zA-Z0-9-.]{16}$/;

/** The API is regional: elsewhere than in its own Region an instance does not exist. */
export function instanceHere(
  caller: AwsCaller,
): IdentityCenterState | undefined {
  return caller.region === caller.organization.region
    ? caller.organization.identityCenter
    : undefined;
}

/** The instance of `InstanceArn`, in whatever state it is, for who may administer it. */
export function findInstance(call: AwsCall): IdentityCenterState {
  const { caller, input } = call;
  requireIdentityCenterAdministrator(call);
  const arn = requiredString(input, 'InstanceArn', instanceArnPattern);
  const instance = instanceHere(caller);
  if (!instance || instance.instanceArn !== arn) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Instance ${arn} not found in ${caller.region}.`,
    );
  }
  return instance;
}

/** The active instance of `InstanceArn`, with the asynchronous writes that are due done. */
export function findActiveInstance(call: AwsCall): IdentityCenterState {
  const instance = findInstance(call);
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
