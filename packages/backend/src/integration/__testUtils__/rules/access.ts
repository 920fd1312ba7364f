import { giveAccess as give } from './failedAssignments';
import { completed, sentAnew } from './mendings';
import { renameUser } from './renameUser';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const sandbox = '444444444451';
const alan = 'alan.turing@contoso.example';
const king = 'alan.king@contoso.example';
const ken = 'ken.thompson@contoso.example';

/** From the specification: AWS has nothing of it. */
const removeAccess = (
  world: RuleWorld,
  target: { user?: string; group?: string; accounts?: string[] },
) =>
  world.run('remove-account-access', {
    permissionSet: 'ViewOnlyAccess',
    confirm: 0,
    ...target,
  });

const accessOf = (group: string) => [
  {
    permissionSet: 'ViewOnlyAccess',
    group,
    accounts: ['Sandbox'],
  },
];

export const accessEntries: RuleEntry[] = [
  {
    rule: 'no-access',
    reason: 'NoAccess',
    seen: 'somebody removes all assignments of permission sets in AWS',
    async bringAbout(world) {
      await give(world);
      await world.aws.unassign('ViewOnlyAccess', alan, sandbox);
    },
    ...completed,
  },
  {
    rule: 'permission-sets-open',
    reason: 'AccessMissing',
    seen: 'somebody removes a specified assignment in AWS',
    async bringAbout(world) {
      await give(world, ['Sandbox', 'Experiments']);
      await world.aws.unassign('ViewOnlyAccess', alan, sandbox);
    },
    ...completed,
  },
  {
    rule: 'permission-sets-open',
    reason: 'AccessDiffers',
    seen: 'somebody takes a specified policy out of a permission set in AWS',
    async bringAbout(world) {
      await give(world);
      await world.aws.detachPolicy(
        'ViewOnlyAccess',
        'job-function/ViewOnlyAccess',
      );
    },
    ...completed,
  },
  {
    rule: 'permission-sets-open',
    reason: 'AccessNamesOutdated',
    seen: 'somebody who has access in AWS is renamed in Entra',
    async bringAbout(world) {
      await give(world);
      await world.lab.check();
      await renameUser(world, alan, king);
    },
    mended:
      '"Complete an AWS federation" with the new name, and "Remove access to AWS accounts" with the old one',
    async mend(world) {
      await world.complete({
        accountAccess: [
          {
            permissionSet: 'ViewOnlyAccess',
            user: king,
            accounts: ['Sandbox'],
          },
        ],
      });
      await removeAccess(world, { user: alan });
    },
  },
  {
    rule: 'permission-sets-open',
    reason: 'AccessNamesTaken',
    seen: 'somebody who has access in AWS is renamed in Entra, and another user gets the old name',
    async bringAbout(world) {
      await give(world);
      await world.lab.check();
      await renameUser(world, alan, king);
      await world.entra.people.changeUser(ken, { userPrincipalName: alan });
      await world.entra.people.assign(alan);
      await world.nextCycle();
    },
    mended:
      '"Complete an AWS federation", where whoever has the name is to have it',
    mend: world => world.complete(),
  },
  {
    rule: 'permission-sets-open',
    reason: 'AccessNamesGone',
    seen: 'access is specified for a user name that nobody has',
    async bringAbout(world) {
      await give(world);
      await world.lab.specify(specification => ({
        ...specification,
        permissionSets: specification.permissionSets?.map(set => ({
          ...set,
          assignments: set.assignments.map(each => ({
            ...each,
            principal: 'alan.touring@contoso.example',
          })),
        })),
      }));
    },
    mended: '"Remove access to AWS accounts" with that name',
    mend: world =>
      removeAccess(world, { user: 'alan.touring@contoso.example' }),
  },
  {
    rule: 'permission-sets-open',
    reason: 'AccessAccountsGone',
    seen: 'AWS takes a closed account out of the organization after 90 days',
    async bringAbout(world) {
      await give(world, ['Sandbox', 'Experiments']);
      world.aws.dropAccount(sandbox);
    },
    mended: '"Remove access to AWS accounts" with that account',
    mend: world => removeAccess(world, { user: alan, accounts: [sandbox] }),
  },
  {
    rule: 'permission-sets-open',
    reason: 'AccessNamesOutdated',
    start: 'groups',
    seen: 'a group that has access in AWS is renamed in Entra',
    async bringAbout(world) {
      await world.complete({
        accountAccess: accessOf('aws-labs-explorers'),
      });
      await world.lab.check();
      await world.entra.people.renameGroup(
        'aws-labs-explorers',
        'aws-labs-pioneers',
      );
      await world.nextCycle();
    },
    mended:
      '"Complete an AWS federation" with the new name, and "Remove access to AWS accounts" with the old one',
    async mend(world) {
      await world.complete({
        groups: ['aws-labs-pioneers'],
        accountAccess: accessOf('aws-labs-pioneers'),
      });
      await removeAccess(world, { group: 'aws-labs-explorers' });
    },
  },
  {
    rule: 'permission-sets-open',
    reason: 'AccessAwaited',
    seen: 'somebody who has access is deleted in AWS',
    async bringAbout(world) {
      await give(world);
      await world.aws.deleteUser(alan);
    },
    ...sentAnew,
  },
  {
    rule: 'group-members-not-followed',
    reason: 'GroupMembersNotFollowed',
    start: 'groups',
    seen: 'access is given to a group that Entra sends, and groups are not to be sent any more',
    async bringAbout(world) {
      await world.complete({ accountAccess: accessOf('aws-labs-explorers') });
      await world.complete({ groupsEnabled: false });
    },
    mended: '"Complete an AWS federation" with groups',
    mend: world => world.complete({ groupsEnabled: true }),
  },
  {
    rule: 'group-members-differ',
    reason: 'MembersMissing',
    start: 'groups',
    seen: 'somebody takes everybody out of a group with access in AWS',
    async bringAbout(world) {
      await world.complete({ accountAccess: accessOf('aws-labs-explorers') });
      await world.aws.removeMembers('aws-labs-explorers');
      await world.lab.check();
      await world.nextCycle();
    },
    mended: 'they are put back with the API of the identity store',
    async mend(world) {
      for (const userName of world.aws.userNames) {
        await world.aws.addMember('aws-labs-explorers', userName);
      }
    },
  },
  {
    rule: 'group-members-differ',
    reason: 'MembersMissing',
    start: 'groups',
    seen: 'somebody takes one member out of a group with access in AWS',
    async bringAbout(world) {
      await world.complete({ accountAccess: accessOf('aws-labs-explorers') });
      await world.aws.removeMembers('aws-labs-explorers', alan);
      await world.lab.check();
      await world.nextCycle();
    },
    mended:
      'the member leaves the group in Entra, and joins it again after a cycle',
    async mend(world) {
      await world.entra.people.leave('aws-labs-explorers', 'alan.turing');
      await world.nextCycle();
      await world.entra.people.join('aws-labs-explorers', 'alan.turing');
    },
  },
  {
    rule: 'group-members-differ',
    reason: 'SurplusMembers',
    start: 'groups',
    seen: 'somebody puts a user into a group with access in AWS who is not in it in Entra',
    async bringAbout(world) {
      await world.complete({ accountAccess: accessOf('aws-labs-explorers') });
      await world.entra.people.assign(ken);
      await world.nextCycle();
      await world.aws.addMember('aws-labs-explorers', ken);
      await world.lab.check();
      await world.nextCycle();
    },
    mended: 'the user is taken out with the API of the identity store',
    mend: world => world.aws.removeMembers('aws-labs-explorers', ken),
  },
  {
    rule: 'group-members-differ',
    reason: 'SurplusMembers',
    start: 'groups',
    seen: 'somebody with an assignment of her own leaves a group with access, and the job forgets everything before its next cycle',
    async bringAbout(world) {
      await world.complete({ accountAccess: accessOf('aws-labs-explorers') });
      await world.entra.people.assign(alan);
      await world.entra.people.leave('aws-labs-explorers', alan);
      await world.entra.provisioning.restart('Full');
      await world.nextCycle();
      await world.lab.check();
      await world.nextCycle();
    },
    mended:
      'the person joins the group in Entra, and leaves it again after a cycle',
    async mend(world) {
      await world.entra.people.join('aws-labs-explorers', alan);
      await world.nextCycle();
      await world.entra.people.leave('aws-labs-explorers', alan);
      await world.nextCycle();
    },
  },
  {
    rule: 'permission-sets-outdated',
    reason: 'PermissionSetsOutdated',
    seen: 'somebody changes a permission set by the API and does not bring it to the accounts',
    async bringAbout(world) {
      await give(world);
      await world.aws.attachPolicy('ViewOnlyAccess', 'ReadOnlyAccess');
    },
    ...completed,
  },
];
