import { IdentityCenterState } from '../../state/AwsOrganizationState';
import { PermissionSetState } from '../../state/PermissionSetState';
import { AwsError } from '../AwsError';
import { requiredString } from '../validateInput';

const permissionSetArnPattern =
  /^arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso:::permissionSet\/(sso)?ins-[a-zA-Z0-9-.]{16}\/ps-[a-zA-Z0-9-./]{16}$/;

/** The permission set of `PermissionSetArn`. */
export function findPermissionSet(
  instance: IdentityCenterState,
  input: Record<string, unknown>,
): PermissionSetState {
  const arn = requiredString(input, 'PermissionSetArn', {
    min: 10,
    max: 1224,
    pattern: permissionSetArnPattern,
  });
  const found = instance.permissionSets.find(set => set.arn === arn);
  if (!found) {
    throw new AwsError(
      'ResourceNotFoundException',
      `PermissionSet with id ${arn} not found.`,
    );
  }
  return found;
}

/** After a change of it, accounts have an old permission set until it is provisioned. */
export function touchPermissionSet(set: PermissionSetState) {
  set.revision = (set.revision ?? 0) + 1;
}
