import { RuleWorld } from './RuleWorld';

/** Of somebody in Entra; the next cycle brings it to AWS. */
export async function renameUser(world: RuleWorld, from: string, to: string) {
  await world.entra.people.changeUser(from, { userPrincipalName: to });
  await world.nextCycle();
}
