import Sequencer from '@jest/test-sequencer';

/** They take minutes each: begun last, one of them runs on while the other worker is idle. */
const longest = [
  'rules',
  'variants',
  'verdicts',
  'interruptedRun',
  'faults',
  'permissionSets',
  'soak',
].map(name => `/integration/${name}.test.ts`);

/** Starts what takes longest first, also where no earlier run has told how long it takes. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super
      .sort(tests)
      .map(test => ({ test, place: placeOf(test) }))
      .sort((one, other) => one.place - other.place)
      .map(({ test }) => test);
  }
}

function placeOf({ path }) {
  const place = longest.findIndex(end => path.endsWith(end));
  return place < 0 ? longest.length : place;
}
