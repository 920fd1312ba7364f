import { ENTERPRISE_USER, SCIM_GROUP } from './scimSchemas';

const USER_SOURCES = [
  'objectId',
  'userPrincipalName',
  'originalUserPrincipalName',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'mailNickname',
  'otherMails',
  'employeeId',
  'department',
  'jobTitle',
  'preferredLanguage',
  'physicalDeliveryOfficeName',
  'streetAddress',
  'city',
  'state',
  'postalCode',
  'country',
  'telephoneNumber',
  'accountEnabled',
  'IsSoftDeleted',
  'manager',
  ...Array.from({ length: 15 }, (_, index) => `extensionAttribute${index + 1}`),
];
const GROUP_SOURCES = [
  'objectId',
  'displayName',
  'mailNickname',
  'description',
  'securityEnabled',
  'members',
];

/** `directories` of the synchronization schema: which attributes both sides know. */
export function schemaDirectories(options: {
  userTargets: string[];
  groupTargets: string[];
}) {
  return [
    {
      id: '66e4a8cc-1b7b-435e-95f8-f06cea133828',
      name: 'Azure Active Directory',
      readOnly: false,
      version: null,
      discoveryDateTime: null,
      objects: [
        object('User', USER_SOURCES, 'objectId', []),
        object('Group', GROUP_SOURCES, 'objectId', []),
      ],
    },
    {
      id: 'b5c1d3a0-52a6-4c55-a5f3-7c1de5ad6a8e',
      name: 'AWSSingleSignon',
      readOnly: false,
      version: null,
      discoveryDateTime: null,
      objects: [
        object(ENTERPRISE_USER, ['id', ...options.userTargets], 'id', [
          'userName',
        ]),
        object(SCIM_GROUP, ['id', ...options.groupTargets], 'id', [
          'displayName',
        ]),
      ],
    },
  ];
}

function object(
  name: string,
  attributes: string[],
  anchor: string,
  required: string[],
) {
  return {
    name,
    metadata: [],
    attributes: attributes.map(attribute => ({
      name: attribute,
      type: typeOf(attribute),
      anchor: attribute === anchor,
      required: required.includes(attribute),
      caseExact: false,
      defaultValue: null,
      flowNullValues: false,
      multivalued: ['members', 'otherMails'].includes(attribute),
      mutability: attribute === anchor ? 'ReadOnly' : 'ReadWrite',
      apiExpressions: [],
      metadata: [],
      referencedObjects: [],
    })),
  };
}

function typeOf(attribute: string): 'Boolean' | 'Reference' | 'String' {
  if (
    ['active', 'accountEnabled', 'securityEnabled', 'IsSoftDeleted'].includes(
      attribute,
    )
  ) {
    return 'Boolean';
  }
  if (attribute === 'members' || /(^|:)manager$/.test(attribute)) {
    return 'Reference';
  }
  return 'String';
}
