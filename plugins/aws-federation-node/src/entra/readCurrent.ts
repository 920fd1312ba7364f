import { GraphTransport } from './GraphTransport';

/**
 * Reads what this run may have written: where an answer lacks it, another replica is
 * asked, for up to a minute. What is missing then, somebody else has changed.
 *
 * @param options.objects - the paths and objects that were read
 * @throws CloudError
 */
export async function readCurrent<T>(
  graph: GraphTransport,
  options: {
    read(): Promise<T>;
    objects(value: T): Array<[path: string, object: unknown]>;
    operation: string;
  },
): Promise<T> {
  const { known, timing } = graph;
  if (!known) return options.read();
  const behind = (value: T) =>
    options
      .objects(value)
      .filter(([path, object]) => known.isBehind(path, object));
  const value = await graph.wait({
    read: options.read,
    holds: read => behind(read).length === 0,
    deadlineMs: timing.lostAnswerMs,
    longestWaitMs: timing.otherReplicaMs,
    operation: options.operation,
  });
  behind(value).forEach(([path]) => known.forget(path));
  return value;
}
