import {
  OrganizationAccount,
  OrganizationConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';

/**
 * Ids of accounts that a person names by id or by name.
 * @throws InputError that lists what the organization does not have, or has twice
 */
export function resolveAccounts(
  idsOrNames: string[],
  accounts: OrganizationAccount[],
  { title }: Pick<OrganizationConfig, 'title'>,
): string[] {
  const problems: string[] = [];
  const ids = idsOrNames.map(given => {
    const wanted = given.trim();
    const found = accounts.filter(
      ({ id, name }) => id === wanted || name === wanted,
    );
    if (found.length === 0) {
      problems.push(`${title} has no account "${wanted}".`);
    } else if (found.length > 1) {
      problems.push(
        `${title} has ${found.length} accounts "${wanted}": name one by its id.`,
      );
    }
    return found[0]?.id ?? wanted;
  });
  if (problems.length > 0) {
    throw new InputError(
      `${problems.join(' ')} Correct the accounts and run this again.`,
    );
  }
  return [...new Set(ids)];
}
