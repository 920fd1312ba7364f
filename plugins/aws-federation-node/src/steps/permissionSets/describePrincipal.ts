import { ExistingPrincipal } from './ExistingAccess';

/** For example `group "AWS admins"`. */
export function describePrincipal({
  principalType,
  principal,
}: Pick<ExistingPrincipal, 'principalType' | 'principal'>): string {
  return `${principalType === 'USER' ? 'user' : 'group'} "${principal}"`;
}
