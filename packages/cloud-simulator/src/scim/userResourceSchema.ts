/** SCIM URN of the enterprise extension. */
export const enterpriseSchema =
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Character class of names in AWS's identity store. */
const name = {
  type: 'string',
  minLength: 1,
  maxLength: 1024,
  pattern: '^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r \u00a0\u3000]+$',
};

const atMostOne = { type: 'array', maxItems: 1, items: { type: 'object' } };

/** JSON schema of what AWS accepts as a SCIM user. */
export const userResourceSchema = {
  type: 'object',
  required: ['userName', 'displayName', 'name'],
  properties: {
    userName: {
      ...name,
      maxLength: 128,
      not: { enum: ['Administrator', 'AWSAdministrators'] },
    },
    displayName: name,
    externalId: { type: 'string', minLength: 1, maxLength: 256 },
    name: {
      type: 'object',
      required: ['givenName', 'familyName'],
      properties: {
        givenName: name,
        familyName: name,
        formatted: name,
        middleName: name,
        honorificPrefix: name,
        honorificSuffix: name,
      },
    },
    emails: {
      ...atMostOne,
      items: {
        type: 'object',
        required: ['value', 'primary'],
        properties: {
          value: { type: 'string', minLength: 1, maxLength: 1024 },
          type: { type: 'string' },
          primary: { const: true },
          display: false,
        },
      },
    },
    addresses: atMostOne,
    phoneNumbers: atMostOne,
    roles: atMostOne,
    active: { type: 'boolean' },
    title: { type: 'string' },
    preferredLanguage: { type: 'string' },
    nickName: { type: 'string' },
    profileUrl: { type: 'string' },
    userType: { type: 'string' },
    locale: { type: 'string' },
    timezone: { type: 'string' },
    [enterpriseSchema]: {
      type: 'object',
      properties: {
        manager: {
          type: 'object',
          properties: {
            value: { type: 'string', minLength: 1 },
            displayName: false,
          },
        },
      },
    },
    // AWS does not support these.
    password: false,
    ims: false,
    photos: false,
    x509Certificates: false,
    entitlements: false,
    groups: false,
  },
};
