/** SCIM URN of the enterprise extension. */
export const enterpriseSchema =
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const text = { type: 'string', minLength: 1, maxLength: 1024 };

/** Which characters names may hold. */
const patterns = {
  reference: '^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r \u00a0\u3000]+$',
  tutorial: '^(?:(?![<>;:%])[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P} \u00a0\u3000])+$',
};

const atMostOne = { type: 'array', maxItems: 1, items: { type: 'object' } };

/** By whose word a name may hold a character. */
export type NameCharacters = keyof typeof patterns;

/** JSON schema of what AWS accepts as a SCIM user. */
export function userResourceSchema(characters: NameCharacters) {
  const name = { ...text, pattern: patterns[characters] };
  return {
    type: 'object',
    required: ['userName', 'displayName', 'name'],
    properties: {
      userName: {
        ...text,
        // Of it the tutorial does not speak.
        pattern: patterns.reference,
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
}
