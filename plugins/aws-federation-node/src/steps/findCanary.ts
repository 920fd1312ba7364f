import type { User } from '@microsoft/microsoft-graph-types';
import { StepContext } from './Step';
import { canaryName } from './canaryName';
import { userNameInAws } from './userNameInAws';

/** The one user to try. */
export interface Canary {
  /** As a person knows them. */
  name: string;
  user: User & { id: string };
}

/**
 * Whoever is named to be tried first. Has that one left, then another specified user, else
 * a member of a specified group, who can sign in.
 *
 * @returns undefined when nobody is there
 */
export async function findCanary(
  context: Pick<StepContext, 'entra' | 'specification'>,
): Promise<Canary | undefined> {
  const { directory } = context.entra;
  const { users, groups } = context.specification.assignments;
  const first = canaryName(context);
  const named = first ? await directory.findUser(first) : undefined;
  if (first && named?.id) {
    return { name: first, user: { ...named, id: named.id } };
  }
  for (const name of users) {
    const user = name === first ? undefined : await directory.findUser(name);
    if (user?.id && canBeTried(context, user)) {
      return { name, user: { ...user, id: user.id } };
    }
  }
  for (const name of groups) {
    const group = await directory.findGroup(name);
    if (!group?.id) continue;
    for await (const member of directory.eachMember(group.id)) {
      if (member.id && canBeTried(context, member)) {
        return {
          name: member.userPrincipalName ?? member.id,
          user: { ...member, id: member.id },
        };
      }
    }
  }
  return undefined;
}

/** Whom nobody has chosen must be one who arrives. */
function canBeTried(
  { specification }: Pick<StepContext, 'specification'>,
  user: User,
): boolean {
  const attribute = specification.provisioning?.userNameAttribute;
  return (
    user.accountEnabled !== false &&
    !user.userPrincipalName?.includes('#EXT#') &&
    attribute !== undefined &&
    userNameInAws(user, attribute) !== undefined
  );
}
