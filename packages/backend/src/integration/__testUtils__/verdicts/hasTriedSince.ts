import { jobsOf } from 'cloud-simulator';
import { Seen } from './Seen';

/** Whether Entra has run a cycle since then. */
export function hasTriedSince({ state, since }: Seen): boolean {
  return jobsOf(state.servicePrincipal).some(
    ({ document: { status } }) =>
      Date.parse(status.lastExecution?.timeEnded ?? '') > since.getTime(),
  );
}
