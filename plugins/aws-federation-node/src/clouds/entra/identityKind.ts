import { ClassifiedProvisioning } from './ClassifiedProvisioning';

/** Entra writes `User`, `user`, and in answers on demand SCIM's whole URN. */
export function identityKind(
  identityType: string | null | undefined,
): ClassifiedProvisioning['kind'] {
  if (!identityType || /\buser$/i.test(identityType)) return 'user';
  return /\bgroup$/i.test(identityType) ? 'group' : 'other';
}
