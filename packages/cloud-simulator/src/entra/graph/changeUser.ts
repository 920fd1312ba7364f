import { randomUUID } from 'node:crypto';
import { EntraTenantState, EntraUser } from '../../state/EntraTenantState';
import { userTexts } from '../../state/userTexts';
import { checkUserPrincipalName } from './checkUserPrincipalName';
import { GraphError } from './GraphError';
import { requireProperties } from './requireProperties';

/** Text that Graph takes for a user; what it knows besides is not simulated. */
const texts: readonly string[] = [
  ...userTexts,
  'employeeType',
  'usageLocation',
];
const others = [
  'accountEnabled',
  'businessPhones',
  'onPremisesExtensionAttributes',
  'otherMails',
  'passwordProfile',
];
/** Of one value or of several, as it was defined. */
const directoryExtension = /^extension_[0-9a-f]{32}_\w+$/;
const required = [
  'accountEnabled',
  'displayName',
  'mailNickname',
  'passwordProfile',
  'userPrincipalName',
];

/**
 * A new user of the tenant.
 * https://learn.microsoft.com/graph/api/user-post-users
 */
export function createUser(
  tenant: EntraTenantState,
  body: Record<string, unknown>,
): EntraUser {
  requireProperties(body, required, 'User');
  const user: EntraUser = {
    id: randomUUID(),
    userPrincipalName: '',
    displayName: null,
    givenName: null,
    surname: null,
    mail: null,
    mailNickname: null,
    employeeId: null,
    department: null,
    jobTitle: null,
    userType: 'Member',
    accountEnabled: true,
    password: '',
  };
  changeUser(tenant, user, body);
  return user;
}

/** Changes what is sent, if all of it can be. */
export function changeUser(
  tenant: EntraTenantState,
  user: EntraUser,
  body: Record<string, unknown>,
) {
  for (const [name, value] of Object.entries(body)) {
    checkProperty(name, value);
    if (directoryExtension.test(name)) checkExtension(tenant, name, value);
  }
  const {
    passwordProfile,
    onPremisesExtensionAttributes: extensions,
    ...properties
  } = body;
  const isExtension = ([name]: [string, unknown]) =>
    directoryExtension.test(name);
  const entries = Object.entries(properties);
  const rest = Object.fromEntries(entries.filter(each => !isExtension(each)));
  if (typeof rest.userPrincipalName === 'string') {
    checkUserPrincipalName(tenant, user, rest.userPrincipalName);
  }
  const { password } = (passwordProfile ?? {}) as { password?: string };
  Object.assign(user, rest, password && { password });
  for (const [name, value] of entries.filter(isExtension)) {
    user.directoryExtensions = {
      ...user.directoryExtensions,
      [name]: [value ?? []].flat().map(String),
    };
  }
  if (extensions) {
    user.onPremisesExtensionAttributes = {
      ...user.onPremisesExtensionAttributes,
      ...(extensions as Record<string, string | null>),
    };
  }
}

function checkProperty(name: string, value: unknown) {
  if (texts.includes(name)) {
    if (value === null || (typeof value === 'string' && value !== '')) return;
    throw GraphError.badRequest(
      `Invalid value specified for property '${name}' of resource 'User'.`,
    );
  }
  if (!others.includes(name) && !directoryExtension.test(name)) {
    throw GraphError.badRequest(`Invalid property '${name}'.`);
  }
}

/** What no application of the tenant defines nobody can have. */
function checkExtension(
  { applications }: EntraTenantState,
  name: string,
  value: unknown,
) {
  const property = applications
    .flatMap(({ simulated }) => simulated?.extensionProperties ?? [])
    .find(each => each.name === name);
  if (!property) {
    throw GraphError.badRequest(
      `The following extension properties are not available: ${name}.`,
    );
  }
  if (value !== null && Array.isArray(value) !== property.isMultiValued) {
    throw GraphError.badRequest(
      `Invalid value specified for property '${name}' of resource 'User'.`,
    );
  }
}
