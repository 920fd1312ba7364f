import { IdentityCenterState } from '../../state/AwsOrganizationState';

/** Issuer of external ids that came by SCIM: `https://scim.aws.com/` and an opaque id. */
export function externalIdIssuer(store: IdentityCenterState): string {
  return `https://scim.aws.com/${
    store.provisioning?.scimTenantId ?? store.samlTenantId
  }`;
}
