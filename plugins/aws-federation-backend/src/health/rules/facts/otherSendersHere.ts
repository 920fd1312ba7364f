import {
  OtherSender,
  OtherSendersFacts,
  RuleInput,
  scimTenantOf,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Other applications that may send people to AWS in place of ours, without those of the
 * other organizations of the portal. Pure.
 */
export function otherSendersHere(
  { senders }: Pick<OtherSendersFacts, 'senders'>,
  {
    otherEndpoints = [],
    otherApplications = [],
  }: Pick<RuleInput, 'otherEndpoints' | 'otherApplications'>,
): OtherSender[] {
  const tenantsElsewhere = otherEndpoints.map(each =>
    scimTenantOf(each.scimEndpoint),
  );
  return senders.filter(
    ({ appId, scimEndpoint }) =>
      !otherApplications.includes(appId) &&
      !(scimEndpoint && tenantsElsewhere.includes(scimTenantOf(scimEndpoint))),
  );
}
