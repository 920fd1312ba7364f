import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';

/** As many as terraform-provider-azuread asks for (microsoft-graph.md, section 1). */
const readingsOfEach = 5;
/**
 * Which replica answers is chance. So many good answers in a row come from replicas of
 * which one of three is behind once in hundreds of times.
 */
const readingsInAll = 15;
/** A person waits for the end of the run. */
const longestPauseMs = 1_000;

type Replicas = EntraClient['replicas'];

/** Which of this run's writes have reached every copy of the directory. */
export class DefaultReplicas implements Replicas {
  constructor(private readonly graph: GraphTransport) {}

  expect<T>(
    name: string,
    read: () => Promise<T>,
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
          written.map(async ({ path, read }) =>
            known.isBehind(path, await read()),
          ),
        ),
      // One old answer begins the count anew for all.
      holds: areBehind => {
        isBehind = areBehind.includes(true);
        return !isBehind;
      },
      consecutive: Math.max(
        readingsOfEach,
        Math.ceil(readingsInAll / written.length),
      ),
      deadlineMs: timing.replicationMs,
      longestWaitMs: Math.min(longestPauseMs, timing.longestWaitMs),
      operation: 'GET',
    });
    return isBehind ? 'behind' : 'caught up';
  }
}
