/** SCIM type that AWS's template maps users to. */
export const ENTERPRISE_USER =
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

export const SCIM_USER = 'urn:ietf:params:scim:schemas:core:2.0:User';

export const SCIM_GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';

export const SCIM_PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
