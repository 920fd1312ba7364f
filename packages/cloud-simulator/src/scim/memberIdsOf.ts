import { IdentityCenterState } from '../state/AwsOrganizationState';
import { ScimError } from './ScimError';

const maxMembers = 100;

/** User ids of a SCIM `members` value: at most 100, all of them existing users. */
export function memberIdsOf(
  store: IdentityCenterState,
  members: unknown,
): string[] {
  if (!Array.isArray(members)) throw ScimError.violatesSchema();
  if (members.length > maxMembers) {
    throw new ScimError(
      400,
      `List attribute members exceeds allowed limit of ${maxMembers}`,
    );
  }
  const ids = members.map(member => String(member?.value));
  const unknown = ids.find(id => !store.users.some(user => user.id === id));
  if (unknown) throw new ScimError(404, `User not found: ${unknown}`);
  return [...new Set(ids)];
}
