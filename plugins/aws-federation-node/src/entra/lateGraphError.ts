import { GraphError } from '@microsoft/microsoft-graph-client';
import { lateAnswer } from '../lateAnswer';

const code = 'LateAnswer';

/**
 * What ends an attempt that got no answer in time. Its message is the portal's own, and its
 * code tells it from other failures: the Graph library's errors have no subclasses.
 */
export function lateGraphError(waitedMs: number): GraphError {
  return Object.assign(new GraphError(-1, lateAnswer(waitedMs)), { code });
}

/** Whether the last attempt got no answer in time. */
export function isLateGraphError(error: GraphError): boolean {
  return error.code === code;
}
