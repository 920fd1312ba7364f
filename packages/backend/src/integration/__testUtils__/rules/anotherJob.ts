import { RuleWorld } from './RuleWorld';

/**
 * Somebody makes a second job beside the first.
 * @returns its path; nobody has started it
 */
export async function anotherJob(world: RuleWorld): Promise<string> {
  await world.control('/provisioning-service', { repeatedJob: 'another' });
  return world.entra.provisioning.makeAnotherJob();
}

/** The same, and starts it; Entra runs a cycle of both. */
export async function anotherJobRuns(world: RuleWorld): Promise<void> {
  await world.entra.graph('POST', `${await anotherJob(world)}/start`);
  await world.nextCycle();
}

/** What mends it, for the entry of a rule. */
export const deleteNewestJob = {
  mended: 'the other job is deleted with Microsoft Graph',
  async mend(world: RuleWorld) {
    const [newest] = await world.entra.provisioning.jobPaths();
    await world.entra.graph('DELETE', newest);
  },
};
