import {
  RuleInput,
  scimTenantOf,
  SettingsFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Title of another organization of the portal to whose SCIM endpoint Entra sends people of
 * this one, by the specification of that one. Where Entra hides the endpoint, the specified
 * one is what was saved.
 */
export function endpointSharer(
  { scimEndpoint }: Pick<SettingsFacts, 'scimEndpoint'>,
  {
    specification,
    otherEndpoints = [],
  }: Pick<RuleInput, 'specification' | 'otherEndpoints'>,
): string | undefined {
  const tenant = scimTenantOf(
    scimEndpoint ?? specification.provisioning?.scimEndpoint,
  );
  return tenant === undefined
    ? undefined
    : otherEndpoints.find(each => scimTenantOf(each.scimEndpoint) === tenant)
        ?.title;
}
