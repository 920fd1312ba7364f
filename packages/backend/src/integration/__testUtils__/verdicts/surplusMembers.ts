import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { jobsOf } from 'cloud-simulator';
import { StartingState } from '../states/StartingState';
import { isAssigned } from './isAssigned';
import type { Problem } from './problemsOf';
import type { Seen } from './Seen';
import { specifiedGroup } from './specifiedGroup';
import { nameInAws } from './wantedAccess';

type State = Pick<
  StartingState,
  'identityCenter' | 'tenant' | 'servicePrincipal'
>;
type Group = State['tenant']['groups'][number];

/** Somebody who keeps the access of a group that she is not a member of. */
export interface SurplusMember {
  /** In AWS. */
  userId: string;
  /** Object id of the group in Entra. */
  groupId: string;
}

/**
 * Enabled users of AWS who are there in a group that Entra sends and that is specified to get
 * a permission set, and who are the users of none of its members in Entra: neither does a job
 * say so, nor the user name.
 */
export function surplusMembers(
  specification: FederationSpecification | undefined,
  state: State,
): SurplusMember[] {
  const { identityCenter, tenant, servicePrincipal } = state;
  if (
    identityCenter?.status !== 'ACTIVE' ||
    !specification?.provisioning?.groupsEnabled
  ) {
    return [];
  }
  const links = jobsOf(servicePrincipal).map(job => job.links);
  const targetsOf = (id: string) =>
    links.flatMap(each => each[id]?.targetId ?? []);
  const names = (specification.permissionSets ?? [])
    .flatMap(({ assignments }) => assignments)
    .filter(({ principalType }) => principalType === 'GROUP')
    .map(({ principal }) => principal);
  return [...new Set(names)].flatMap(name => {
    const group = specifiedGroup(tenant, name);
    if (!group || !isAssigned(state, group.id)) return [];
    const inAws =
      identityCenter.groups.find(({ id }) =>
        targetsOf(group.id).includes(id),
      ) ??
      identityCenter.groups.find(({ displayName }) => displayName === name);
    // Others of the name have their members in it, too.
    const sources = tenant.groups.filter(
      each =>
        each === group ||
        (isAssigned(state, each.id) && each.displayName === name) ||
        (inAws && targetsOf(each.id).includes(inAws.id)),
    );
    const members = sources.flatMap(each => membersOf(each, state));
    const users = members.flatMap(({ id }) => targetsOf(id));
    const userNames = members.map(each =>
      nameInAws(each, specification)?.toLowerCase(),
    );
    return identityCenter.users
      .filter(
        ({ id, active, userName }) =>
          active &&
          inAws?.members.includes(id) &&
          !users.includes(id) &&
          !userNames.includes(userName.toLowerCase()),
      )
      .map(({ id }) => ({ userId: id, groupId: group.id }));
  });
}

/**
 * A member in Entra is not in AWS under her name, and any user there may be hers; or the group
 * has no members in Entra, as with hidden membership: whoever was none before cannot be told
 * to be surplus.
 */
export function isUnseenSurplus({ causes }: Problem, seen: Seen): boolean {
  const { state, specification } = seen;
  const { tenant, identityCenter } = state;
  return causes.every(({ surplusOf }) => {
    const group = tenant.groups.find(({ id }) => id === surplusOf);
    const members = group ? membersOf(group, state) : [];
    return (
      group !== undefined &&
      (members.length === 0 ||
        members.some(
          member =>
            member.accountEnabled &&
            !identityCenter?.users.some(
              ({ userName }) =>
                userName.toLowerCase() ===
                nameInAws(member, specification)?.toLowerCase(),
            ),
        ))
    );
  });
}

function membersOf({ members }: Group, { tenant }: Pick<State, 'tenant'>) {
  return tenant.users.filter(
    ({ id, deletedDateTime }) => !deletedDateTime && members.includes(id),
  );
}
