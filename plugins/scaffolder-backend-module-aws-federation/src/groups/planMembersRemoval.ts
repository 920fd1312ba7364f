import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';
import { describeAccess } from './describeAccess';
import { withoutMembers } from './withoutMembers';

/** Who is to leave which group of IAM Identity Center. */
export interface MembersRemoval {
  identityStoreId: string;
  groupId: string;
  /** Ids in the identity store, of those who are members. */
  userIds: string[];
  /** Who leaves and what it takes from them, one sentence each. */
  sentences: string[];
  /** The specification without them; undefined when it does not name them. */
  specification?: FederationSpecification;
}

/**
 * Looks for the members who are to leave a group, and what they lose by it.
 * @throws InputError: AWS does not know the group, or an identity provider manages it
 */
export async function planMembersRemoval(
  session: FederationSession,
  target: { group: string; members: string[] },
): Promise<MembersRemoval> {
  const { clouds, organization, federation } = session;
  const { identityCenter } = clouds;
  const { group } = target;
  const instance = await identityCenter.instances.find();
  if (!instance?.InstanceArn || !instance.IdentityStoreId) {
    throw new InputError(
      `${organization.title} has no IAM Identity Center instance in ${organization.region}, so that there is nothing to remove.`,
    );
  }
  const { InstanceArn: instanceArn, IdentityStoreId: identityStoreId } =
    instance;
  const groupId = await identityCenter.groups.findId(identityStoreId, group);
  if (!groupId) {
    throw new InputError(
      `IAM Identity Center of ${organization.title} has no group "${group}". Correct the name and run this again.`,
    );
  }
  if (await identityCenter.groups.isProvisioned(identityStoreId, groupId)) {
    throw new InputError(
      `Group "${group}" comes from an identity provider, which would bring its members back. Take them out of the group in Entra.`,
    );
  }
  const [memberIds, users] = await Promise.all([
    identityCenter.groups.listMemberIds(identityStoreId, groupId),
    Promise.all(
      target.members.map(async userName => ({
        userName,
        id: await identityCenter.findUserId(identityStoreId, userName),
      })),
    ),
  ]);
  const leaving = users.flatMap(({ id }) =>
    id && memberIds.includes(id) ? [id] : [],
  );
  return {
    identityStoreId,
    groupId,
    userIds: [...new Set(leaving)],
    sentences: [
      ...users.map(({ userName, id }) =>
        id && leaving.includes(id)
          ? `${userName} leaves group "${group}".`
          : `${userName} is not in group "${group}".`,
      ),
      ...(leaving.length > 0
        ? [await describeAccess(session, { instanceArn, group, groupId })]
        : []),
    ],
    specification: withoutMembers(federation.specification, target),
  };
}
