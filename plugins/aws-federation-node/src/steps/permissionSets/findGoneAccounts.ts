import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ExistingAccess } from './ExistingAccess';

/**
 * Ids of specified accounts that the organization does not have. AWS takes a closed one out
 * of it after 90 days.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-closing.html
 */
export function findGoneAccounts(
  wanted: PermissionSetSpecification[],
  { accountIds }: Pick<ExistingAccess, 'accountIds'>,
): string[] {
  // An organization has its management account at least.
  if (!accountIds?.length) return [];
  const specified = new Set(
    wanted.flatMap(({ assignments }) =>
      assignments.flatMap(each => each.accountIds),
    ),
  );
  return [...specified].filter(id => !accountIds.includes(id));
}
