import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ExistingAccess } from './ExistingAccess';
import { PermissionSetChange } from './PermissionSetPlan';
import { describePrincipal } from './describePrincipal';
import { findGoneAccounts } from './findGoneAccounts';

/**
 * Assignments that are specified and that AWS does not have. Pure. Users and groups that
 * are not in AWS yet are passed over, and so are accounts that are closed or
 * no longer in the organization.
 */
export function planAccess(
  wanted: PermissionSetSpecification[],
  existing: ExistingAccess,
): PermissionSetChange[] {
  const changes: PermissionSetChange[] = [];
  const closed = new Set(existing.closedAccounts.map(account => account.id));
  const gone = new Set(findGoneAccounts(wanted, existing));
  for (const { name, assignments } of wanted) {
    const arn = existing.permissionSets.find(set => set.name === name)?.arn;
    for (const { principalType, principal, accountIds } of assignments) {
      const id = existing.principals.find(
        candidate =>
          candidate.principalType === principalType &&
          candidate.principal === principal,
      )?.id;
      if (id === undefined) {
        continue;
      }
      const assigned = new Set(
        existing.assignments
          .filter(
            assignment =>
              assignment.permissionSetArn === arn &&
              assignment.principalId === id,
          )
          .map(({ accountId }) => accountId),
      );
      const missing = [...new Set(accountIds)].filter(
        accountId =>
          !assigned.has(accountId) &&
          !closed.has(accountId) &&
          !gone.has(accountId),
      );
      if (missing.length > 0) {
        changes.push({
          kind: 'assign',
          name,
          principal: { principalType, principal, id },
          accountIds: missing,
          words: `Assign permission set "${name}" to ${describePrincipal({
            principalType,
            principal,
          })} in ${
            missing.length === 1 ? 'account' : `${missing.length} accounts:`
          } ${missing.join(', ')}.`,
        });
      }
    }
  }
  return changes;
}
