import { RuleWorld } from './RuleWorld';

/** People or groups get the application, and the next cycle tries to send them. */
export async function assign(
  world: RuleWorld,
  ...names: string[]
): Promise<void> {
  for (const name of names) await world.entra.people.assign(name);
  await world.nextCycle();
}
