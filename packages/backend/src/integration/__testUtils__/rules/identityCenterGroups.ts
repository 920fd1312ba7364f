import { completed, sentAnew } from './mendings';
import { renameUser } from './renameUser';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const alan = 'alan.turing@contoso.example';
const king = 'alan.king@contoso.example';
const ken = 'ken.thompson@contoso.example';
const operators = [{ name: 'Operators', members: [alan] }];

/** From the specification: AWS has nobody of that name in the group. */
const removeMember = (world: RuleWorld, name: string) =>
  world.run('remove-group-members', {
    group: 'Operators',
    members: [name],
    confirm: 0,
  });

export const identityCenterGroupsEntries: RuleEntry[] = [
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
    ...sentAnew,
  },
  {
    rule: 'identity-center-groups-open',
    reason: 'MemberNamesOutdated',
    seen: 'a member of a specified group is renamed in Entra',
    async bringAbout(world) {
      await world.complete({ identityCenterGroups: operators });
      await world.lab.check();
      await renameUser(world, alan, king);
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
];
