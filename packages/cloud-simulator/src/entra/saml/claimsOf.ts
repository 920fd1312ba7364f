import {
  EntraServicePrincipal,
  EntraTenantState,
  EntraUser,
} from '../../state/EntraTenantState';
import { userProperty } from './userProperty';

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
 * The attributes of an assertion: Entra's usual ones, groups when the application asks
 * for them, and what somebody added in the portal.
 * https://learn.microsoft.com/entra/identity/hybrid/connect/how-to-connect-fed-group-claims
 */
export function claimsOf(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  user: EntraUser;
}): Claim[] {
  const { tenant, servicePrincipal, user } = options;
  const usual: Array<[string, string | null]> = [
    [`${claims}/name`, user.userPrincipalName],
    [`${claims}/givenname`, user.givenName],
    [`${claims}/surname`, user.surname],
    [`${microsoftClaims}/tenantid`, tenant.tenantId],
    [`${microsoftClaims}/objectidentifier`, user.id],
    [`${microsoftClaims}/displayname`, user.displayName],
  ];
  const { portalClaims, claimsMappingPolicyIds } = servicePrincipal.simulated;
  const added = claimsMappingPolicyIds?.length
    ? []
    : portalClaims?.attributes ?? [];
  return [
    ...usual.map(([name, value]) => ({ name, values: value ? [value] : [] })),
    ...groupClaims(options),
    ...added.map(({ name, source, values = [] }) => ({
      name,
      values: source ? [userProperty(user, source) ?? ''] : values,
    })),
  ].filter(({ values }) => values.some(Boolean));
}

function groupClaims(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  user: EntraUser;
}): Claim[] {
  const { tenant, servicePrincipal, user } = options;
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
