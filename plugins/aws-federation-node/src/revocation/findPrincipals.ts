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

/** @throws StepBlockedError: the tenant has none of that name */
export async function findPrincipals(
  { entra, tenant }: Pick<StepContext, 'entra' | 'tenant'>,
  wanted: { users: string[]; groups: string[] },
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
    const group = await entra.directory.findGroup(name);
    if (!group?.id) throw missing('group', name);
    const { id, displayName } = group;
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
