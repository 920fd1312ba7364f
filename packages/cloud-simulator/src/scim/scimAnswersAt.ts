import { AwsOrganizationState } from '../state/AwsOrganizationState';
import { ScimAnswersState } from '../state/ScimAnswersState';

/**
 * How the SCIM endpoint at an address speaks. An address without a tenant belongs to
 * nobody: it speaks as some organization of its Region does.
 */
export function scimAnswersAt(
  organizations: AwsOrganizationState[],
  url: string,
): ScimAnswersState {
  const [, region, tenant] = /([^/]+)\/([^/]+)\/scim\/v2\b/.exec(url) ?? [];
  const ofRegion = organizations.filter(each => each.region === region);
  const owner =
    ofRegion.find(
      ({ identityCenter }) =>
        identityCenter?.provisioning?.scimTenantId === tenant,
    ) ?? ofRegion.find(({ scimAnswers }) => scimAnswers);
  return owner?.scimAnswers ?? {};
}
