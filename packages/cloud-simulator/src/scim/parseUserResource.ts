import Ajv, { ErrorObject } from 'ajv';
import { IdentityStoreUser } from '../state/AwsOrganizationState';
import { ScimError } from './ScimError';
import {
  enterpriseSchema,
  NameCharacters,
  userResourceSchema,
} from './userResourceSchema';

type UserAttributes = Omit<
  IdentityStoreUser,
  'id' | 'createdAt' | 'updatedAt' | 'createdBy'
>;

type UserResource = Omit<UserAttributes, 'active' | 'emails'> & {
  active?: boolean;
  emails?: UserAttributes['emails'];
  [enterpriseSchema]?: Record<string, unknown>;
};

const compile = (characters: NameCharacters) =>
  new Ajv({ allErrors: false }).compile<UserResource>(
    userResourceSchema(characters),
  );
const validators = {
  tutorial: compile('tutorial'),
  reference: compile('reference'),
};

/** CloudTrail names the attribute that is missing, empty or too long; the answer does not. */
function violationIn(
  errors: ErrorObject[] | null | undefined,
): string | undefined {
  const error = errors?.find(({ keyword }) =>
    ['required', 'minLength', 'maxLength', 'pattern'].includes(keyword),
  );
  if (!error) return undefined;
  const path = error.instancePath.split('/').filter(Boolean);
  if (path.length === 0 && error.params.missingProperty === 'name') {
    return 'name: The attribute name is required';
  }
  if (error.keyword === 'required') path.push(error.params.missingProperty);
  return `1 validation error detected: Value at '${path.join(
    '.',
  )}' failed to satisfy constraint: Member must ${constraintOf(error)}`;
}

function constraintOf({ keyword, params }: ErrorObject): string {
  switch (keyword) {
    case 'pattern':
      return `satisfy regular expression pattern: ${params.pattern}`;
    case 'maxLength':
      return `have length less than or equal to ${params.limit}`;
    default:
      return 'have length greater than or equal to 1';
  }
}

/** Checks a SCIM user by AWS's rules and keeps the attributes that AWS keeps. */
export function parseUserResource(
  resource: Record<string, unknown>,
  characters: NameCharacters,
): UserAttributes {
  const validate = validators[characters];
  if (!validate(resource)) {
    const tooMany = validate.errors
      ?.find(({ keyword }) => keyword === 'maxItems')
      ?.instancePath.slice(1);
    throw tooMany
      ? new ScimError(
          400,
          // AWS's page has it without the verb for addresses alone.
          `List attribute ${tooMany} ${
            tooMany === 'addresses' ? '' : 'exceeds '
          }allowed limit of 1`,
          'Currently list attributes only allow single item',
        )
      : ScimError.violatesSchema(violationIn(validate.errors));
  }
  return {
    userName: resource.userName,
    externalId: resource.externalId,
    displayName: resource.displayName,
    name: resource.name,
    emails: resource.emails ?? [],
    active: resource.active ?? true,
    title: resource.title,
    preferredLanguage: resource.preferredLanguage,
    nickName: resource.nickName,
    profileUrl: resource.profileUrl,
    userType: resource.userType,
    locale: resource.locale,
    timezone: resource.timezone,
    addresses: resource.addresses,
    phoneNumbers: resource.phoneNumbers,
    enterprise: resource[enterpriseSchema],
  };
}
