import {
  IdentityCenterState,
  IdentityStoreGroup,
} from '../../state/AwsOrganizationState';
import { epochSeconds } from '../epochSeconds';
import { externalIdIssuer } from './externalIdIssuer';

/** A group as the API `identitystore` answers it. */
export function identityStoreGroup(
  store: IdentityCenterState,
  group: IdentityStoreGroup,
) {
  return {
    IdentityStoreId: store.identityStoreId,
    GroupId: group.id,
    DisplayName: group.displayName || undefined,
    Description: group.description,
    ExternalIds: group.externalId
      ? [{ Issuer: externalIdIssuer(store), Id: group.externalId }]
      : undefined,
    CreatedAt: epochSeconds(group.createdAt),
    UpdatedAt: epochSeconds(group.updatedAt),
  };
}
