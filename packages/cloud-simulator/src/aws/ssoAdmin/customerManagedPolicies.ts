import { CustomerManagedPolicy } from '../../state/PermissionSetState';
import { optionalString, requiredString } from '../validateInput';

/** Reads a structure `CustomerManagedPolicyReference`. */
export function readCustomerManagedPolicy(
  reference: Record<string, unknown>,
): CustomerManagedPolicy {
  return {
    name: requiredString(reference, 'Name', {
      min: 1,
      max: 128,
      pattern: /^[\w+=,.@-]+$/,
    }),
    path:
      optionalString(reference, 'Path', {
        min: 1,
        max: 512,
        pattern: /^((\/[A-Za-z0-9.,+@=_-]+)*)\/$/,
      }) ?? '/',
  };
}

/** Whether both are the same policy. */
export function sameCustomerManagedPolicy(
  a: CustomerManagedPolicy,
  b: CustomerManagedPolicy,
): boolean {
  return a.name === b.name && a.path === b.path;
}
