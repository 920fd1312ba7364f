import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const alan = 'alan.turing';
const renamed = 'alan.king';
const ada = 'ada.lovelace';
const fullName = (userName: string) => `${userName}@contoso.example`;

/** Whoever has none gets a user of their own, and the access that is specified. */
async function sendAnew(world: RuleWorld) {
  await world.entra.provisioning.restart();
  await world.nextCycle();
  await world.complete();
}

/** The account of Alan is deleted, and somebody gets another one of that name. */
async function rehire(world: RuleWorld): Promise<string> {
  const { entra } = world;
  const before = await entra.people.principalId(alan);
  await entra.graph('DELETE', `/users/${before}`);
  await world.nextCycle();
  await entra.people.addUser(alan);
  await entra.people.assign(alan);
  await world.nextCycle();
  return before;
}

const deletedInAws = (userName: string) => ({
  mended:
    'the user is deleted in AWS, Restart provisioning in Entra, and "Complete an AWS federation"',
  async mend(world: RuleWorld) {
    await world.aws.deleteUser(fullName(userName));
    await sendAnew(world);
  },
});

export const userSharedEntries: RuleEntry[] = [
  {
    rule: 'user-shared',
    reason: 'TwoPeopleOneUser',
    seen: 'somebody is renamed, and somebody else gets the name before the next cycle',
    async bringAbout(world) {
      const { people } = world.entra;
      await people.changeUser(alan, { userPrincipalName: fullName(renamed) });
      await people.changeUser(ada, { userPrincipalName: fullName(alan) });
      await people.assign(alan);
      await world.nextCycle();
    },
    ...deletedInAws(renamed),
  },
  {
    rule: 'user-shared',
    reason: 'SharedUserAtRisk',
    seen: 'an account is deleted, and somebody comes back with a new one of the same name',
    bringAbout: rehire,
    ...deletedInAws(alan),
  },
  {
    rule: 'user-shared',
    reason: 'SharedUserLost',
    seen: 'the same, and the old account is purged',
    async bringAbout(world) {
      const before = await rehire(world);
      await world.lab.check();
      await world.entra.graph('DELETE', `/directory/deletedItems/${before}`);
      await world.nextCycle();
    },
    mended: 'Restart provisioning in Entra, and "Complete an AWS federation"',
    mend: sendAnew,
  },
];
