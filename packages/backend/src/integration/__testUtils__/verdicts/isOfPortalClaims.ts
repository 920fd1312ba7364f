import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { RefusalTruth } from 'cloud-simulator';
import { Seen } from './Seen';

/** Whether claims of the Entra portal make AWS refuse like this; a policy overrides them. */
export function isOfPortalClaims(
  refusal: RefusalTruth | undefined,
  { servicePrincipal }: Seen['state'],
  specification: FederationSpecification | undefined,
): boolean {
  const { portalClaims, claimsMappingPolicyIds } =
    servicePrincipal?.simulated ?? {};
  if (!portalClaims || claimsMappingPolicyIds?.length) return false;
  const { nameId, attributes } = portalClaims;
  const { userNameAttribute = 'userPrincipalName' } =
    specification?.provisioning ?? {};
  const isOtherSource =
    nameId !== undefined && nameId.source !== userNameAttribute;
  switch (refusal?.code) {
    case 'accessControl':
      return Boolean(attributes?.length);
    case 'nameIdFormat':
      return isOtherSource || nameId?.format !== undefined;
    case 'unknownUser':
    case 'otherUserName':
      return isOtherSource;
    default:
      return false;
  }
}
