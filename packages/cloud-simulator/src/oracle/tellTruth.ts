import { accountAccessOf } from '../aws/ssoAdmin';
import { SimulatorContext } from '../SimulatorContext';
import { IdentityStoreUser } from '../state/AwsOrganizationState';
import { EntraUser } from '../state/EntraTenantState';
import { arrivals } from './arrivals';
import { awsUserOf, namesakeOf } from './awsUserOf';
import { CloudsCopy, copyClouds } from './CloudsCopy';
import { groupsLeft, groupsToSend } from './groupsToSend';
import { hindranceOf } from './hindranceOf';
import { jobThatCounts } from './jobThatCounts';
import { leaverLosesAccess } from './leaverLosesAccess';
import { membershipFollows } from './membershipFollows';
import { peopleInScope, peopleToProvision } from './peopleInScope';
import { jobsOfSenders } from './senders';
import { SignInTrial } from './SignInTrial';
import { LeftTruth, PersonTruth, Truth } from './Truth';

/**
 * What is so for an organization: found out by signing people in and letting the next
 * cycle run, on copies of both clouds. The clouds themselves stay as they are.
 * @throws ControlError when no organization has that name
 */
export async function tellTruth(
  context: SimulatorContext,
  name: string | undefined,
): Promise<Truth> {
  const copy = copyClouds(context, name);
  const trial = new SignInTrial(copy);
  const inScope: PersonTruth[] = [];
  for (const user of peopleInScope(copy)) {
    inScope.push(await truthOf(copy, trial, user));
  }
  const arrived = await arrivals(copyClouds(context, name));
  const unassigned = await leaverLosesAccess(
    copyClouds(context, name),
    'unassigned',
  );
  const disabled = await leaverLosesAccess(
    copyClouds(context, name),
    'disabled',
  );
  const { joined, left } = await membershipFollows(copyClouds(context, name));
  return {
    organization: copy.organization.name,
    at: copy.clock.at.toISOString(),
    inScope,
    ...arrived,
    leaverLosesAccess: {
      unassigned: unassigned.loses,
      disabled: disabled.loses,
    },
    membershipFollows: { joined: joined.follows, left: left.follows },
    groups: groupsToSend(copy),
    credentialErrors:
      copy.tenant?.provisioningService?.credentialErrors ?? 'published',
    hindrances: arrived.cycleObstacle
      ? {}
      : {
          ...arrived.hindrances,
          ...(unassigned.hindrance && { unassigned: unassigned.hindrance }),
          ...(disabled.hindrance && { disabled: disabled.hindrance }),
          ...(joined.hindrance && { joined: joined.hindrance }),
          ...(left.hindrance && { left: left.hindrance }),
        },
    refusals: arrived.cycleObstacle
      ? {}
      : {
          ...arrived.refusals,
          ...(unassigned.refusal && { unassigned: unassigned.refusal }),
          ...(disabled.refusal && { disabled: disabled.refusal }),
          ...(joined.refusal && { joined: joined.refusal }),
          ...(left.refusal && { left: left.refusal }),
        },
    left: leftOf(copy),
    groupsLeft: groupsLeft(copy),
    counts: {
      inScopeNotInAws: inScope.filter(({ inAws }) => inAws !== 'active').length,
      activeOutOfScope: {
        provisioned: strangers(copy).filter(cameByScim).length,
        local: strangers(copy).filter(user => !cameByScim(user)).length,
      },
    },
  };
}

async function truthOf(
  copy: CloudsCopy,
  trial: SignInTrial,
  user: EntraUser,
): Promise<PersonTruth> {
  const target = awsUserOf(copy, user);
  const { context, organization } = copy;
  const job = jobThatCounts(copy);
  // AWS goes by the name.
  const shown = namesakeOf(copy, user) ?? target;
  const access = shown
    ? accountAccessOf({ context, organization, userId: shown.id })
    : [];
  return {
    id: user.id,
    userPrincipalName: user.userPrincipalName,
    inAws: presenceOf(target),
    hindrance:
      target?.active && !job?.escrows[user.id]
        ? null
        : hindranceOf(job, user.id, Boolean(job?.links[user.id])),
    canSignIn: {
      identityProviderInitiated: await trial.identityProviderInitiated(user),
      serviceProviderInitiated: await trial.serviceProviderInitiated(user),
    },
    unsolicited: await trial.unsolicited(user),
    accounts: access.map(({ account, permissionSets }) => ({
      accountId: account.id,
      permissionSets: permissionSets.map(each => each.name),
    })),
  };
}

function presenceOf(
  target: IdentityStoreUser | undefined,
): PersonTruth['inAws'] {
  if (!target) return 'absent';
  return target.active ? 'active' : 'disabled';
}

function leftOf(copy: CloudsCopy): LeftTruth[] {
  const job = jobThatCounts(copy);
  const links = jobsOfSenders(copy).flatMap(each => Object.entries(each.links));
  return strangers(copy)
    .filter(cameByScim)
    .map(user => {
      const [id] = links.find(([, { targetId }]) => targetId === user.id) ?? [];
      return { id, hindrance: id ? hindranceOf(job, id, false) : 'notSent' };
    });
}

function cameByScim({ createdBy }: IdentityStoreUser): boolean {
  return createdBy === 'SCIM';
}

/** Active in AWS, though Entra does not have them in scope. */
function strangers(copy: CloudsCopy): IdentityStoreUser[] {
  const known = new Set(
    peopleToProvision(copy).map(user => awsUserOf(copy, user)?.id),
  );
  return (copy.instance?.users ?? []).filter(
    ({ id, active }) => active && !known.has(id),
  );
}
