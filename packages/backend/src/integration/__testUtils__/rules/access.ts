import { giveAccess as give } from './failedAssignments';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const sandbox = '444444444451';
const alan = 'alan.turing@contoso.example';
const king = 'alan.king@contoso.example';
const ken = 'ken.thompson@contoso.example';
const operators = [{ name: 'Operators', members: [alan] }];
const completed = {
  mended: '"Complete an AWS federation"',
  mend: (world: RuleWorld) => world.complete(),
};

/** Of somebody in Entra; the next cycle brings it to AWS. */
async function rename(world: RuleWorld, from: string, to: string) {
  await world.entra.people.changeUser(from, { userPrincipalName: to });
  await world.nextCycle();
}

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

const removeMember = (world: RuleWorld, name: string) =>
  world.run('remove-group-members', {
    group: 'Operators',
    members: [name],
    confirm: 0,
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
      await rename(world, alan, king);
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
      await rename(world, alan, king);
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
    mended:
      'provisioning is restarted, which sends them anew, and "Complete an AWS federation"',
    async mend(world) {
      await world.entra.people.changeUser('alan.turing', {
        jobTitle: 'Fellow',
      });
      await world.entra.provisioning.restart();
      await world.nextCycle();
      await world.complete();
    },
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
    rule: 'identity-center-groups-open',
    reason: 'GroupsDiffer',
    seen: 'somebody takes a member out of a specified group in AWS',
    async bringAbout(world) {
      await world.complete({ identityCenterGroups: operators });
      await world.aws.removeMembers('Operators');
    },
    ...completed,
  },
  {
    rule: 'identity-center-groups-open',
    reason: 'GroupsDiffer',
    seen: 'somebody deletes a specified group in AWS',
    async bringAbout(world) {
      await world.complete({ identityCenterGroups: operators });
      await world.aws.deleteGroup('Operators');
    },
    ...completed,
  },
  {
    rule: 'identity-center-groups-open',
    reason: 'MembersAwaited',
    seen: 'a member of a specified group is deleted in AWS',
    async bringAbout(world) {
      await world.complete({ identityCenterGroups: operators });
      await world.aws.deleteUser(alan);
    },
    mended:
      'provisioning is restarted, which sends them anew, and "Complete an AWS federation"',
    async mend(world) {
      await world.entra.people.changeUser('alan.turing', {
        jobTitle: 'Fellow',
      });
      await world.entra.provisioning.restart();
      await world.nextCycle();
      await world.complete();
    },
  },
  {
    rule: 'identity-center-groups-open',
    reason: 'MemberNamesOutdated',
    seen: 'a member of a specified group is renamed in Entra',
    async bringAbout(world) {
      await world.complete({ identityCenterGroups: operators });
      await world.lab.check();
      await rename(world, alan, king);
    },
    mended:
      '"Complete an AWS federation" with the new name, and "Remove members of a group in AWS" with the old one',
    async mend(world) {
      await world.complete({
        identityCenterGroups: [{ name: 'Operators', members: [king] }],
      });
      await removeMember(world, alan);
    },
  },
  {
    rule: 'identity-center-groups-open',
    reason: 'MemberNamesTaken',
    seen: 'a member of a specified group is renamed in Entra, and another user gets the old name',
    async bringAbout(world) {
      await world.complete({ identityCenterGroups: operators });
      await world.lab.check();
      await rename(world, alan, king);
      await world.entra.people.changeUser(ken, { userPrincipalName: alan });
      await world.entra.people.assign(alan);
      await world.nextCycle();
    },
    mended:
      '"Complete an AWS federation", where whoever has the name is to have it',
    mend: world => world.complete(),
  },
  {
    rule: 'identity-center-groups-open',
    reason: 'MemberNamesGone',
    seen: 'a member is specified by a user name that nobody has',
    async bringAbout(world) {
      await world.complete({ identityCenterGroups: operators });
      await world.lab.specify(specification => ({
        ...specification,
        identityCenterGroups: [
          {
            name: 'Operators',
            members: [alan, 'alan.touring@contoso.example'],
          },
        ],
      }));
    },
    mended: '"Remove members of a group in AWS" with that name',
    mend: world => removeMember(world, 'alan.touring@contoso.example'),
  },
  {
    rule: 'identity-center-groups-open',
    reason: 'GroupsNotManageable',
    seen: 'an identity provider has sent a group of the specified name',
    async bringAbout(world) {
      await world.complete({ identityCenterGroups: operators });
      world.aws.group('Operators').externalId = 'of-another-provider';
    },
    mended:
      'the group is deleted in AWS, and "Complete an AWS federation" makes another one',
    async mend(world) {
      await world.aws.deleteGroup('Operators');
      await world.complete();
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
