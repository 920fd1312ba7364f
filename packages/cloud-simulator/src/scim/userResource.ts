import { IdentityStoreUser } from '../state/AwsOrganizationState';
import { enterpriseSchema } from './userResourceSchema';

const coreSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** A user as the SCIM endpoint answers it. */
export function userResource(user: IdentityStoreUser): Record<string, unknown> {
  const {
    createdAt,
    updatedAt,
    createdBy: _,
    enterprise,
    ...attributes
  } = user;
  return {
    schemas: enterprise ? [coreSchema, enterpriseSchema] : [coreSchema],
    meta: {
      resourceType: 'User',
      created: createdAt,
      lastModified: updatedAt,
    },
    ...attributes,
    ...(enterprise && { [enterpriseSchema]: enterprise }),
  };
}
