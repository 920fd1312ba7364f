import {
  RuleInput,
  SettingsFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Whether Entra sends people to another SCIM tenant than the specified one. AWS gives each
 * identity store one, and another one when automatic provisioning is switched off and on:
 * which of the two it is, no API tells, and what AWS answers there says nothing of here.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html
 */
export function sendsElsewhere(
  { scimEndpoint }: Pick<SettingsFacts, 'scimEndpoint'>,
  { provisioning }: Pick<RuleInput['specification'], 'provisioning'>,
): boolean {
  const found = tenantOf(scimEndpoint);
  const wanted = tenantOf(provisioning?.scimEndpoint);
  return found !== undefined && wanted !== undefined && found !== wanted;
}

/** The path of an endpoint begins with it: `/f3v…/scim/v2`. */
function tenantOf(endpoint: string | undefined): string | undefined {
  return /\/([^/]+)\/scim\/v2\/*$/i.exec(endpoint ?? '')?.[1].toLowerCase();
}
