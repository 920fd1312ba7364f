import { assign } from './assign';
import { anotherJobRuns, deleteNewestJob } from './anotherJob';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const mapping = '/synchronization-job/mapping';
const creates = 'SCIM POST /Users';
const changes = 'SCIM PATCH /Users/{id}';

function tick(flowTypes: string) {
  return (world: RuleWorld) => world.control(mapping, { flowTypes });
}

async function allowAndComplete(world: RuleWorld) {
  await world.calm();
  await world.completeWithNewToken();
  await world.pass({ hours: 25 });
}

function nothingArrives(
  entry: Pick<RuleEntry, 'seen' | 'bringAbout' | 'mended' | 'mend'>,
): RuleEntry {
  return { rule: 'nothing-arrives', reason: 'NothingArrives', ...entry };
}

/** Each way of arriving is closed, one like the other or each by something else. */
export const nothingArrivesEntries: RuleEntry[] = [
  {
    ...nothingArrives({
      seen: 'AWS answers 403 to new people, Update and Delete are not ticked, and a second job of the application runs',
      async bringAbout(world) {
        await anotherJobRuns(world);
        await world.disturb(creates, 403);
        await tick('Add')(world);
        await assign(world, 'ada.lovelace');
      },
      mended: `all three are ticked, AWS takes people again, and "Complete an AWS federation" with a new token; ${deleteNewestJob.mended}`,
      async mend(world) {
        await tick('Add,Update,Delete')(world);
        await allowAndComplete(world);
        await deleteNewestJob.mend(world);
      },
    }),
    reason: 'NothingArrivesByOneJob',
  },
  nothingArrives({
    seen: 'AWS answers 403 to new people and to changes alike, though it lets Entra in',
    async bringAbout(world) {
      await world.disturb(creates, 403);
      await world.disturb(changes, 403);
      await world.entra.people.changeUser('alan.turing', {
        displayName: 'Alan M. Turing',
      });
      await assign(world, 'ada.lovelace');
    },
    mended:
      'AWS takes them again, and "Complete an AWS federation" with a new token',
    mend: allowAndComplete,
  }),
  nothingArrives({
    seen: 'AWS answers 403 to new people, and Update and Delete are not ticked',
    async bringAbout(world) {
      await world.disturb(creates, 403);
      await tick('Add')(world);
      await assign(world, 'ada.lovelace');
    },
    mended:
      'all three are ticked, AWS takes people again, and "Complete an AWS federation" with a new token',
    async mend(world) {
      await tick('Add,Update,Delete')(world);
      await allowAndComplete(world);
    },
  }),
];
