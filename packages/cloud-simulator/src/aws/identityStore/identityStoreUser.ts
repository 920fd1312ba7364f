import {
  IdentityCenterState,
  IdentityStoreUser,
} from '../../state/AwsOrganizationState';
import { epochSeconds } from '../epochSeconds';
import { externalIdIssuer } from './externalIdIssuer';

const enterpriseExtension = 'aws:identitystore:enterprise';

/** SCIM sub-attributes start with a small letter, the API's members with a capital. */
function capitalized(attribute: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(attribute).map(([key, value]) => [
      key[0].toUpperCase() + key.slice(1),
      value,
    ]),
  );
}

/** A user as the API `identitystore` answers it. */
export function identityStoreUser(
  store: IdentityCenterState,
  user: IdentityStoreUser,
  extensions: unknown[],
) {
  return {
    IdentityStoreId: store.identityStoreId,
    UserId: user.id,
    UserName: user.userName,
    ExternalIds: user.externalId
      ? [{ Issuer: externalIdIssuer(store), Id: user.externalId }]
      : undefined,
    Name: capitalized(user.name),
    DisplayName: user.displayName,
    NickName: user.nickName,
    ProfileUrl: user.profileUrl,
    Emails: user.emails.length ? user.emails.map(capitalized) : undefined,
    Addresses: user.addresses?.map(capitalized),
    PhoneNumbers: user.phoneNumbers?.map(capitalized),
    UserType: user.userType,
    Title: user.title,
    PreferredLanguage: user.preferredLanguage,
    Locale: user.locale,
    Timezone: user.timezone,
    UserStatus: user.active ? 'ENABLED' : 'DISABLED',
    CreatedAt: epochSeconds(user.createdAt),
    UpdatedAt: epochSeconds(user.updatedAt),
    Extensions:
      extensions.includes(enterpriseExtension) && user.enterprise
        ? { [enterpriseExtension]: user.enterprise }
        : undefined,
  };
}
