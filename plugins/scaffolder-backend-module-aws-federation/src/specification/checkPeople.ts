import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';
import { SpecificationInput } from './SpecificationInput';

/**
 * Checks that the tenant knows every user and group, and that groups can be assigned. A
 * user who was specified before may have left meanwhile: the steps pass over such a one.
 * @throws InputError with one sentence for each that cannot be
 */
export async function checkPeople(
  { clouds, tenant, federation }: FederationSession,
  input: SpecificationInput,
): Promise<void> {
  const { directory } = clouds.entra;
  const problems: string[] = [];
  const users = new Set(input.users);
  if (input.canaryUser) {
    users.add(input.canaryUser);
  }
  const [foundUsers, foundGroups] = await Promise.all([
    Promise.all(
      [...users].map(async name => ({
        name,
        user: await directory.findUser(name),
      })),
    ),
    Promise.all(
      (input.groups ?? []).map(async name => ({
        name,
        found: await directory.findGroups(name),
      })),
    ),
  ]);
  const before = federation.specification?.assignments;
  const known = new Set(
    [...(before?.users ?? []), before?.canaryUser].map(name =>
      name?.toLowerCase(),
    ),
  );
  for (const { name, user } of foundUsers) {
    if (!user && !known.has(name.toLowerCase())) {
      problems.push(`Tenant ${tenant.name} has no user "${name}".`);
    }
  }
  // Which of several of one name is meant, the step of the assignments decides.
  for (const { name, found } of foundGroups) {
    if (found.length === 0) {
      problems.push(`Tenant ${tenant.name} has no group "${name}".`);
    } else if (!found.some(({ securityEnabled }) => securityEnabled)) {
      problems.push(
        `Group "${name}" is not a security group, and Entra assigns only those.`,
      );
    }
  }
  if (problems.length > 0) {
    throw new InputError(
      `${problems.join(' ')} Correct the names and run this again.`,
    );
  }
}
