import type { User } from '@microsoft/microsoft-graph-types';
import { StepContext } from './Step';

/**
 * The user of Entra who has this name in AWS. Entra finds nobody by other attributes than
 * the principal name and the mail address.
 *
 * @returns undefined: Entra has nobody of that name
 * @throws CloudError
 */
export async function findByUserName(
  { entra }: Pick<StepContext, 'entra'>,
  attribute: 'userPrincipalName' | 'mail',
  userName: string,
): Promise<User | undefined> {
  // Provisioning strips this from the principal name of a guest.
  for (const name of [userName, userName.replace('@', '#EXT#@')]) {
    // Of several with one mail address Entra sends whom it comes to first.
    const [user] = await entra.directory.findUsers(name);
    const value = attribute === 'mail' ? name : user?.userPrincipalName;
    if (user && value?.toLowerCase() === name.toLowerCase()) return user;
  }
  return undefined;
}

/** The attribute from which names in AWS come, where Entra finds people by it. */
export function attributeToFindBy({
  specification,
}: Pick<StepContext, 'specification'>):
  | 'userPrincipalName'
  | 'mail'
  | undefined {
  const attribute =
    specification.provisioning?.userNameAttribute ?? 'userPrincipalName';
  return attribute === 'userPrincipalName' || attribute === 'mail'
    ? attribute
    : undefined;
}
