import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';

/**
 * In a row, of each object. Which replica answers is chance, and a good answer about one
 * object says nothing of another, written later: so many miss one replica of three once in
 * thousands of times.
 */
const readingsOfEach = 20;
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
        return !isBehind;
      },
      consecutive: readingsOfEach,
      deadlineMs: timing.replicationMs,
      firstWaitMs: Math.min(shortestPauseMs, timing.firstWaitMs),
      longestWaitMs: Math.min(longestPauseMs, timing.longestWaitMs),
      operation: 'GET',
    });
    return isBehind ? 'behind' : 'caught up';
  }
}
