import { giveAccess as give } from './failedAssignments';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const alan = 'alan.turing@contoso.example';
const operators = [{ name: 'Operators', members: [alan] }];

async function tidyAway(world: RuleWorld) {
  await world.entra.people.changeUser(alan, { accountEnabled: false });
  await world.nextCycle();
  await world.aws.deleteUser(alan);
}

/** Of whoever is specified, and whom Entra does not send. */
export const notSentEntries: RuleEntry[] = [
  {
    rule: 'permission-sets-open',
    reason: 'AccessNotSent',
    seen: 'somebody who has access is disabled in Entra, and deleted in AWS after the next cycle',
    async bringAbout(world) {
      await give(world);
      await tidyAway(world);
    },
    mended: '"Remove access to AWS accounts" with that user',
    mend: world =>
      world.run('remove-account-access', {
        permissionSet: 'ViewOnlyAccess',
        user: alan,
        confirm: 0,
      }),
  },
  {
    rule: 'identity-center-groups-open',
    reason: 'MembersNotSent',
    seen: 'a member of a specified group is disabled in Entra, and deleted in AWS after the next cycle',
    async bringAbout(world) {
      await world.complete({ identityCenterGroups: operators });
      await tidyAway(world);
    },
    mended: '"Remove members of a group in AWS" with that user',
    mend: world =>
      world.run('remove-group-members', {
        group: 'Operators',
        members: [alan],
        confirm: 0,
      }),
  },
];
