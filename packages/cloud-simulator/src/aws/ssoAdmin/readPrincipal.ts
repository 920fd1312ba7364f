import { AccountAssignmentState } from '../../state/PermissionSetState';
import { requiredString } from '../validateInput';

const principalIdPattern =
  /^([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}$/;

/** `PrincipalType` and `PrincipalId`; whether there is such a principal is not checked. */
export function readPrincipal(
  input: Record<string, unknown>,
): Pick<AccountAssignmentState, 'principalType' | 'principalId'> {
  const principalType = requiredString(input, 'PrincipalType', {
    values: ['USER', 'GROUP'],
  });
  return {
    principalType: principalType === 'USER' ? 'USER' : 'GROUP',
    principalId: requiredString(input, 'PrincipalId', {
      min: 1,
      max: 47,
      pattern: principalIdPattern,
    }),
  };
}
