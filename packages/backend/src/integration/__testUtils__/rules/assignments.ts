import { nobodyAssignedEntries } from './nobodyAssigned';
import { RuleEntry } from './RuleEntry';

export const assignmentsEntries: RuleEntry[] = [
  {
    rule: 'assignment-not-required',
    reason: 'AssignmentNotRequired',
    seen: 'somebody sets "Assignment required?" to No',
    bringAbout: world =>
      world.entra.changeApplication({ appRoleAssignmentRequired: false }),
    mended: 'it is set to Yes again',
    mend: world =>
      world.entra.changeApplication({ appRoleAssignmentRequired: true }),
  },
  ...nobodyAssignedEntries,
  {
    rule: 'assignments-missing',
    reason: 'AssignmentsMissing',
    seen: 'somebody takes the application away from a specified group',
    bringAbout: world => world.entra.people.unassign('aws-labs-explorers'),
    mended: '"Complete an AWS federation", which assigns it',
    mend: world => world.complete(),
  },
  {
    rule: 'assignments-missing',
    reason: 'AssignmentsMissing',
    seen: 'somebody takes the application away from a specified user',
    bringAbout: world => world.entra.people.unassign('katherine.johnson'),
    mended: '"Complete an AWS federation" with somebody else',
    mend: world => world.complete({ users: ['alan.turing@contoso.example'] }),
  },
  {
    rule: 'assignments-missing',
    reason: 'SpecifiedGroupGone',
    seen: 'somebody deletes a specified group in Entra, of which the present members are specified too',
    async bringAbout(world) {
      await world.complete({ users: world.aws.userNames });
      await world.entra.people.deleteGroup('aws-labs-explorers');
    },
    mended: '"Complete an AWS federation" with another group',
    mend: world => world.complete({ groups: ['aws-data-analysts'] }),
  },
  {
    rule: 'assignments-missing',
    reason: 'SpecifiedNameTaken',
    seen: 'a specified group gets another name in Entra, and another group the old one',
    async bringAbout(world) {
      const { people } = world.entra;
      await people.renameGroup('aws-labs-explorers', 'aws-pioneers');
      await people.addGroup('aws-labs-explorers');
    },
    mended: '"Complete an AWS federation" with the object id of the group',
    async mend(world) {
      const id = await world.entra.people.principalId('aws-pioneers');
      await world.complete({ groups: [id] });
    },
  },
  {
    rule: 'assignments-missing',
    reason: 'SpecifiedGroupUnclear',
    seen: 'somebody deletes a specified group in Entra, of which the present members are specified too, and two others get its name',
    async bringAbout(world) {
      await world.complete({ users: world.aws.userNames });
      const { people } = world.entra;
      await people.deleteGroup('aws-labs-explorers');
      await people.addGroup('aws-labs-explorers');
      await people.addGroup('aws-labs-explorers');
    },
    mended: '"Complete an AWS federation" with the object id of one of them',
    async mend(world) {
      const id = await world.entra.people.principalId('aws-labs-explorers');
      await world.complete({ groups: [id] });
    },
  },
  {
    rule: 'assignments-missing',
    reason: 'SpecifiedUserUnclear',
    seen: 'somebody is specified by a mail address, loses the assignment, and another user gets that address, too',
    async bringAbout(world) {
      const { people } = world.entra;
      const mail = 'lead@contoso.example';
      await people.changeUser('katherine.johnson', { mail });
      await world.complete({ users: [mail] });
      await people.addUser('another.lead', { mail });
      await people.unassign('katherine.johnson');
    },
    mended:
      '"Complete an AWS federation" with the object id of the one who is meant',
    async mend(world) {
      const id = await world.entra.people.principalId('katherine.johnson');
      await world.complete({ users: [id] });
    },
  },
  {
    rule: 'assignments-missing',
    reason: 'SpecifiedNamesOutdated',
    seen: 'somebody renames a specified group in Entra',
    bringAbout: world =>
      world.entra.people.renameGroup('aws-labs-explorers', 'aws-pioneers'),
    mended: '"Complete an AWS federation" with its new name',
    mend: world => world.complete({ groups: ['aws-pioneers'] }),
  },
];
