import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { assignmentsFailed } from './assignmentsFailed';
import { groupMembersDiffer } from './groupMembersDiffer';
import { groupMembersNotFollowed } from './groupMembersNotFollowed';
import { identityCenterGroupsOpen } from './identityCenterGroupsOpen';
import { noAccess } from './noAccess';
import { permissionSetsOpen } from './permissionSetsOpen';
import { permissionSetsOutdated } from './permissionSetsOutdated';

export const accessRules: readonly Rule[] = [
  noAccess,
  permissionSetsOpen,
  identityCenterGroupsOpen,
  groupMembersNotFollowed,
  groupMembersDiffer,
  permissionSetsOutdated,
  assignmentsFailed,
];
