import {
  RuleInput,
  scimTenantOf,
  SettingsFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Whether Entra sends people to another SCIM tenant than the specified one. It may be that
 * of another organization, or a newer one of the same: which of the two it is, no API
 * tells, and what AWS answers there says nothing of here.
 */
export function sendsElsewhere(
  { scimEndpoint }: Pick<SettingsFacts, 'scimEndpoint'>,
  { provisioning }: Pick<RuleInput['specification'], 'provisioning'>,
): boolean {
  const found = scimTenantOf(scimEndpoint);
  const wanted = scimTenantOf(provisioning?.scimEndpoint);
  return found !== undefined && wanted !== undefined && found !== wanted;
}
