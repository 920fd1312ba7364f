import { ScimOperation } from './ScimCall';
import { ScimError } from './ScimError';
import { enterpriseSchema } from './userResourceSchema';

const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User';
const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** What AWS's endpoint can do; it offers neither bulk, sort, nor change of passwords. */
export const getServiceProviderConfig: ScimOperation = () => ({
  status: 200,
  body: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    documentationUri:
      'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-idp.html',
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'OAuth Bearer Token',
        description:
          'Authentication scheme using the OAuth Bearer Token Standard',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        documentationUri:
          'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
        primary: true,
      },
    ],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 1, maxPayloadSize: 1048576 },
    filter: { supported: true, maxResults: 100 },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
  },
});

const resourceTypes = [
  {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: 'User',
    name: 'User',
    description: 'User',
    endpoint: '/Users',
    schema: coreUser,
    schemaExtensions: [{ schema: enterpriseSchema, required: false }],
  },
  {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: 'Group',
    name: 'Group',
    description: 'Group',
    endpoint: '/Groups',
    schema: coreGroup,
  },
];

const schemas = [
  {
    id: coreUser,
    name: 'User',
    attributes: ['userName', 'displayName', 'name', 'emails', 'active'],
  },
  {
    id: enterpriseSchema,
    name: 'EnterpriseUser',
    attributes: ['employeeNumber', 'department', 'manager'],
  },
  { id: coreGroup, name: 'Group', attributes: ['displayName', 'members'] },
].map(({ attributes, ...schema }) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
  ...schema,
  attributes: attributes.map(name => ({ name })),
}));

function listOf(resources: Record<string, unknown>[]) {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: resources.length,
    itemsPerPage: resources.length,
    startIndex: 1,
    Resources: resources,
  };
}

export const listResourceTypes: ScimOperation = () => ({
  status: 200,
  body: listOf(resourceTypes),
});

export const listSchemas: ScimOperation = () => ({
  status: 200,
  body: listOf(schemas),
});

export const getSchema: ScimOperation = ({ id }) => {
  const schema = schemas.find(candidate => candidate.id === id);
  if (!schema) throw new ScimError(404, `Schema not found: ${id}`);
  return { status: 200, body: schema };
};
