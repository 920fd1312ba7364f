import { World } from '../World';

/** Days pass in which nothing happens, and what is due by then happens once. */
export async function jumpDays(world: World, count: number): Promise<void> {
  world.jumpToDaysBefore(-count, new Date().toISOString());
  await world.pass(1);
}
