import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';

/** As many as terraform-provider-azuread asks for. */
const readingsOfEach = 5;
/**
 * Which replica answers is chance. So many good answers in a row come from replicas of
 * which one of three is behind once in hundreds of times.
 */
const readingsInAll = 15;
/** Where one is known to be behind, each good row is one more chance to be wrong. */
const readingsAfterOldAnswer = 30;
/** A person waits for the end of the run. */
const shortestPauseMs = 100;
const longestPauseMs = 1_000;

type Replicas = EntraClient['replicas'];

/** Which of this run's writes have reached every copy of the directory. */
export class DefaultReplicas implements Replicas {
  constructor(private readonly graph: GraphTransport) {}

  expect<T>(
    name: string,
    read: () => Promise<T | undefined>,
    holds: (found: T) => boolean,
  ): void {
    this.graph.known?.wrote(name, read, { holds });
  }

  mayBeBehind(): boolean {
    return this.graph.known?.mayHaveWritten ?? false;
  }

  async catchUp(): ReturnType<Replicas['catchUp']> {
    const { known, timing } = this.graph;
    const written = known?.written ?? [];
    if (!known || written.length === 0) return 'unchanged';
    let isBehind = true;
    let enough = readingsInAll;
    await this.graph.wait({
      read: () =>
        Promise.all(
          written.map(
            async ({ path, read }) => !known.shows(path, await read()),
          ),
        ),
      // One old answer begins the count anew for all.
      holds: areBehind => {
        isBehind = areBehind.includes(true);
        if (isBehind) enough = readingsAfterOldAnswer;
        return !isBehind;
      },
      consecutive: () =>
        Math.max(readingsOfEach, Math.ceil(enough / written.length)),
      deadlineMs: timing.replicationMs,
      firstWaitMs: Math.min(shortestPauseMs, timing.firstWaitMs),
      longestWaitMs: Math.min(longestPauseMs, timing.longestWaitMs),
      operation: 'GET',
    });
    return isBehind ? 'behind' : 'caught up';
  }
}
