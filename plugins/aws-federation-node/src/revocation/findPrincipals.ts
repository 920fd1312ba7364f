import { groupOfName } from '../steps/groupOfName';
import { StepContext } from '../steps/Step';
import { StepBlockedError } from '../steps/StepBlockedError';

/** A user or group of the tenant, with everything that the specification may call it. */
export interface Principal {
  id: string;
  kind: 'user' | 'group';
  /** As it was asked for. */
  name: string;
  names: string[];
}

/**
 * @param holders - object ids of all who have the application
 * @throws StepBlockedError: the tenant has none of that name, or several
 */
export async function findPrincipals(
  { entra, tenant }: Pick<StepContext, 'entra' | 'tenant'>,
  wanted: { users: string[]; groups: string[] },
  holders: ReadonlySet<string>,
): Promise<Principal[]> {
  const missing = (kind: string, name: string) =>
    new StepBlockedError(
      'Access',
      `Tenant ${tenant.name} has no ${kind} "${name}". Correct the name; nothing was changed.`,
    );
  const principals: Principal[] = [];
  for (const name of wanted.users) {
    const user = await entra.directory.findUser(name);
    if (!user?.id) throw missing('user', name);
    const { id, userPrincipalName, mail } = user;
    principals.push({
      id,
      kind: 'user',
      name,
      names: namesOf(name, id, userPrincipalName, mail),
    });
  }
  for (const name of wanted.groups) {
    const found = await entra.directory.findGroups(name);
    const meant = groupOfName(found, holders);
    if (meant.kind === 'none') throw missing('group', name);
    if (meant.kind === 'several') {
      throw new StepBlockedError(
        'Access',
        `Tenant ${tenant.name} has several groups "${name}", and none of them has the application. Give the object id of the one that is meant; nothing was changed.`,
      );
    }
    const { id, displayName } = meant.group;
    principals.push({
      id,
      kind: 'group',
      name,
      names: namesOf(name, id, displayName),
    });
  }
  return principals;
}

function namesOf(...names: Array<string | null | undefined>): string[] {
  return names.flatMap(name => (name ? [name.toLowerCase()] : []));
}
