import { IdentityStoreGroup } from '../state/AwsOrganizationState';

/** A group as the SCIM endpoint answers it: AWS always leaves `members` empty. */
export function groupResource(
  group: IdentityStoreGroup,
): Record<string, unknown> {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    id: group.id,
    meta: {
      resourceType: 'Group',
      created: group.createdAt,
      lastModified: group.updatedAt,
    },
    displayName: group.displayName,
    externalId: group.externalId,
    members: [],
  };
}
