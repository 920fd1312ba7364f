import { Evidence } from './Evidence';

/** There is nothing to look at yet. */
export function notThere(message: string): Evidence {
  return { status: 'Unknown', reason: 'NotSetUp', message };
}
