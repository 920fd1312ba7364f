import { IdentityCenterGroupSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ExistingGroup } from './ExistingGroup';

/** What is to be done, in the order in which it is done. */
export interface GroupsPlan {
  changes: Array<
    { words: string; group: IdentityCenterGroupSpecification } & (
      | { kind: 'create' }
      | { kind: 'add'; userName: string; userId: string }
    )
  >;
  /** `userName`s that are specified and not in AWS. */
  missing: string[];
  /** One sentence for each thing that AWS has beyond the specification; it stays. */
  extras: string[];
  /** One sentence for each group that an identity provider manages. */
  obstacles: string[];
}

/**
 * Compares the specified groups with those of IAM Identity Center. Pure.
 *
 * @param options.userIds - ids of the specified members that AWS has, by `userName`
 */
export function planGroups(options: {
  wanted: IdentityCenterGroupSpecification[];
  existing: ExistingGroup[];
  userIds: Map<string, string>;
}): GroupsPlan {
  const { wanted, existing, userIds } = options;
  const plan: GroupsPlan = {
    changes: [],
    missing: [],
    extras: [],
    obstacles: [],
  };
  for (const group of wanted) {
    const found = existing.find(({ name }) => name === group.name);
    if (found?.provisioned) {
      plan.obstacles.push(
        `Group "${group.name}" in IAM Identity Center comes from an identity provider, which would undo changes. Choose another name.`,
      );
      continue;
    }
    if (!found?.id) {
      const words = `Create group "${group.name}" in IAM Identity Center.`;
      plan.changes.push({ kind: 'create', group, words });
    }
    for (const userName of group.members) {
      const userId = userIds.get(userName);
      if (!userId) {
        plan.missing.push(userName);
      } else if (!found?.memberIds.includes(userId)) {
        const words = `Add ${userName} to group "${group.name}".`;
        plan.changes.push({ kind: 'add', group, userName, userId, words });
      }
    }
    const specified = group.members.map(userName => userIds.get(userName));
    const more = (found?.memberIds ?? []).filter(id => !specified.includes(id));
    if (more.length > 0) {
      plan.extras.push(
        `Group "${group.name}" also has ${more.length} ${
          more.length === 1 ? 'member' : 'members'
        }, not specified and left as they are.`,
      );
    }
  }
  return { ...plan, missing: [...new Set(plan.missing)] };
}
