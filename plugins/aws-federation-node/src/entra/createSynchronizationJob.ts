import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import { GraphTransport } from './GraphTransport';
import { isAnswerLost } from './isAnswerLost';

/**
 * Makes a synchronization job, or answers the one that is there: a second one is never
 * made, also when the answer to the first request is lost.
 *
 * @param options.operation - the request that makes it, for errors
 * @throws CloudError
 */
export async function createSynchronizationJob(options: {
  graph: GraphTransport;
  operation: string;
  find(): Promise<SynchronizationJob | undefined>;
  create(): Promise<SynchronizationJob>;
}): Promise<SynchronizationJob> {
  const { graph, operation, find } = options;
  const existing = await find();
  if (existing) {
    return existing;
  }
  try {
    await options.create();
  } catch (error) {
    const mayExist =
      isAnswerLost(error) ||
      (error instanceof CloudError && error.status === 409);
    if (!mayExist || graph.signal?.aborted) {
      throw error;
    }
    return (
      graph
        .readUntil({
          read: find,
          operation,
          what: '',
          deadlineMs: graph.timing.lostAnswerMs,
        })
        // It was not created after all.
        .catch(() => Promise.reject(error))
    );
  }
  return graph.readUntil({
    read: find,
    operation,
    what: 'The synchronization job that was just created does not show',
  });
}
