import { EntraGroup, EntraUser } from '../state/EntraTenantState';
import { ExportRefusal } from '../state/SynchronizationJobState';
import { assign } from './assign';
import { awsGroupOf } from './awsGroupOf';
import { awsUserOf } from './awsUserOf';
import { CloudsCopy } from './CloudsCopy';
import { sendsGroups } from './groupsToSend';
import { Hindrance, hindranceInCopy, refusalInCopy } from './hindranceOf';
import { jobThatCounts } from './jobThatCounts';
import { peopleInScope } from './peopleInScope';
import { runNextCycle } from './runNextCycle';
import { scopeThatCounts } from './scopeThatCounts';

/** Whether all moves of a kind are so in AWS afterwards; null where nobody could move. */
interface Followed {
  follows: boolean | null;
  /** How the first group that did not follow was passed by. */
  hindrance?: Hindrance;
  /** What AWS answered, if it refused it. */
  refusal?: ExportRefusal;
}

/** Who joins, and who leaves, a group that AWS has. */
interface Move {
  group: EntraGroup;
  joiner?: EntraUser;
  leaver?: EntraUser;
}

/**
 * Has somebody whom AWS has join each group in scope, and somebody leave it who keeps the
 * application, and tells whether the next cycle does so in AWS. The copy is used up by it.
 */
export async function membershipFollows(
  copy: CloudsCopy,
): Promise<{ joined: Followed; left: Followed }> {
  const moves = sendsGroups(copy) ? planMoves(copy) : [];
  if (moves.length === 0) {
    return { joined: { follows: null }, left: { follows: null } };
  }
  for (const { group, joiner, leaver } of moves) {
    group.members = group.members.filter(id => id !== leaver?.id);
    if (joiner) group.members.push(joiner.id);
    if (leaver) assign(copy, leaver.id, 'User');
  }
  await runNextCycle(copy);
  return {
    joined: followed(copy, moves, 'joiner'),
    left: followed(copy, moves, 'leaver'),
  };
}

function planMoves(copy: CloudsCopy): Move[] {
  const { tenant, servicePrincipal } = copy;
  if (!tenant || !servicePrincipal) return [];
  const links = jobThatCounts(copy)?.links ?? {};
  const people = peopleInScope(copy)
    .filter(user => awsUserOf(copy, user)?.active)
    // Whom the job knows stands for the others.
    .sort(
      (a, b) => Number(Boolean(links[b.id])) - Number(Boolean(links[a.id])),
    );
  const scope = scopeThatCounts({ tenant, senders: copy.senders });
  return tenant.groups
    .filter(group => scope.groups.has(group.id) && awsGroupOf(copy, group))
    .map(group => ({
      group,
      joiner: people.find(
        user =>
          !group.members.includes(user.id) && !isMember(copy, group, user),
      ),
      leaver: people.find(
        user => group.members.includes(user.id) && isMember(copy, group, user),
      ),
    }));
}

function followed(
  copy: CloudsCopy,
  moves: Move[],
  who: 'joiner' | 'leaver',
): Followed {
  const made = moves.filter(move => move[who]);
  const failed = made.find(
    ({ group, [who]: user }) =>
      isMember(copy, group, user!) !== (who === 'joiner'),
  );
  if (made.length === 0) return { follows: null };
  return failed
    ? {
        follows: false,
        hindrance: hindranceInCopy(copy, failed.group.id),
        refusal: refusalInCopy(copy, failed.group.id),
      }
    : { follows: true };
}

/** Whether AWS has somebody in a group. */
function isMember(
  copy: CloudsCopy,
  group: EntraGroup,
  user: EntraUser,
): boolean {
  const target = awsUserOf(copy, user);
  const members = awsGroupOf(copy, group)?.members ?? [];
  return target !== undefined && members.includes(target.id);
}
