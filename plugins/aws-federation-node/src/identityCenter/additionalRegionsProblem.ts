import { OrganizationConfig } from '../config/OrganizationConfig';
import { identityCenterRegions } from './identityCenterRegions';

/**
 * Why these cannot be additional Regions of an organization's instance.
 * @returns one sentence, or undefined
 * @public
 */
export function additionalRegionsProblem(
  regions: string[] | undefined,
  { title, region: primary, partition }: OrganizationConfig,
): string | undefined {
  if (regions?.includes(primary)) {
    return `${primary} is the primary Region of ${title} and cannot be an additional one. Take it out of the additional Regions.`;
  }
  const known = identityCenterRegions[partition];
  const unknown = regions?.filter(region => !known.includes(region)) ?? [];
  return unknown.length > 0
    ? `IAM Identity Center is not known to be offered in ${unknown.join(
        ', ',
      )}. Name additional Regions by the codes of partition ${partition}, such as ${known
        .filter(region => region !== primary)
        .slice(0, 3)
        .join(', ')}.`
    : undefined;
}
