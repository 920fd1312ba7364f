import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

async function unassignEverybody(world: RuleWorld) {
  await world.entra.people.unassign('aws-labs-explorers');
  await world.entra.people.unassign('katherine.johnson');
}

/** The group has four members. */
async function revokeEverybody(world: RuleWorld) {
  await world.run('revoke-aws-access', {
    groups: ['aws-labs-explorers'],
    users: ['katherine.johnson@contoso.example'],
    confirm: 5,
  });
}

/** Nobody has the application, by mistake or as it is meant. */
export const nobodyAssignedEntries: RuleEntry[] = [
  {
    rule: 'nobody-assigned',
    reason: 'NobodyAssigned',
    seen: 'somebody takes the application away from everybody',
    bringAbout: unassignEverybody,
    mended: '"Complete an AWS federation", which assigns those specified',
    mend: world => world.complete(),
  },
  {
    rule: 'nobody-assigned',
    reason: 'NobodyInScope',
    seen: 'the same, where no assignment is required',
    async bringAbout(world) {
      await world.entra.changeApplication({ appRoleAssignmentRequired: false });
      await unassignEverybody(world);
    },
    mended: '"Complete an AWS federation", and assignment is required again',
    async mend(world) {
      await world.entra.changeApplication({ appRoleAssignmentRequired: true });
      await world.complete();
    },
  },
  {
    rule: 'nobody-assigned',
    reason: 'NobodyMeant',
    seen: '"Revoke access to AWS" takes the application away from everybody',
    bringAbout: revokeEverybody,
    mended: '"Complete an AWS federation" with a group who should have it',
    mend: world => world.complete({ groups: ['aws-labs-explorers'] }),
  },
];
