import { claimsMappingPolicyOf } from './claimsMappingPolicy';
import { ClaimSubject, policyClaims } from './policyClaims';
import { userClaimValues } from './userClaimValues';

const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
const microsoftClaims = 'http://schemas.microsoft.com/identity/claims';
const groupsClaim =
  'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups';
const groupsLink = 'http://schemas.microsoft.com/claims/groups.link';

/** Above this an assertion holds a link in the place of the groups. */
const maximumGroups = 150;

/** One attribute of an assertion. */
export interface Claim {
  name: string;
  values: string[];
}

/**
 * The attributes of an assertion: Entra's usual ones, groups when the application asks for
 * them, and what its claims mapping policy makes. Such a policy changes the basic claims
 * that it names, may leave the others out, and stands above what somebody added in the
 * portal. Claims of the restricted set it cannot change.
 * https://learn.microsoft.com/entra/identity-platform/reference-claims-customization
 * https://learn.microsoft.com/entra/identity/hybrid/connect/how-to-connect-fed-group-claims
 */
export function claimsOf(subject: ClaimSubject): Claim[] {
  const { tenant, user } = subject;
  const core: Array<[string, string | null]> = [
    [`${microsoftClaims}/tenantid`, tenant.tenantId],
    [`${microsoftClaims}/objectidentifier`, user.id],
  ];
  const basic: Array<[string, string | null]> = [
    [`${claims}/name`, user.userPrincipalName],
    [`${claims}/givenname`, user.givenName],
    [`${claims}/surname`, user.surname],
    [`${claims}/emailaddress`, user.mail],
    [`${microsoftClaims}/displayname`, user.displayName],
  ];
  const policy = claimsMappingPolicyOf(subject);
  const customized = policy
    ? policyClaims(policy, subject).filter(({ name }) => !restricted(name))
    : portalClaims(subject);
  return [
    ...[
      ...core,
      ...(policy?.includesBasicClaims === false ? [] : basic),
    ].flatMap(([name, value]) =>
      policy && customized.some(claim => claim.name === name)
        ? []
        : [{ name, values: value ? [value] : [] }],
    ),
    ...groupClaims(subject),
    ...customized,
  ].filter(({ values }) => values.some(Boolean));
}

/** Of those that no policy can make, the ones that are sent here. */
function restricted(name: string): boolean {
  return [
    `${microsoftClaims}/tenantid`,
    `${microsoftClaims}/objectidentifier`,
    groupsClaim,
    groupsLink,
  ].includes(name);
}

function portalClaims({
  tenant,
  servicePrincipal,
  user,
}: ClaimSubject): Claim[] {
  const { attributes = [] } = servicePrincipal.simulated.portalClaims ?? {};
  return attributes.map(({ name, source, values = [] }) => ({
    name,
    values: source ? userClaimValues({ tenant, user }, source) : values,
  }));
}

function groupClaims({
  tenant,
  servicePrincipal,
  user,
}: ClaimSubject): Claim[] {
  const application = tenant.applications.find(
    ({ appId }) => appId === servicePrincipal.appId,
  );
  const wanted = application?.groupMembershipClaims;
  if (typeof wanted !== 'string' || wanted === 'None') return [];
  const { appRoleAssignments } = servicePrincipal.simulated;
  const ids = tenant.groups
    .filter(
      group =>
        group.members.includes(user.id) &&
        (wanted === 'All' || group.securityEnabled) &&
        (wanted !== 'ApplicationGroup' ||
          appRoleAssignments.some(
            ({ principalId }) => principalId === group.id,
          )),
    )
    .map(({ id }) => id);
  return ids.length > maximumGroups
    ? [
        {
          name: groupsLink,
          values: [
            `https://graph.windows.net/${tenant.tenantId}/users/${user.id}/getMemberObjects`,
          ],
        },
      ]
    : [{ name: groupsClaim, values: ids }];
}
