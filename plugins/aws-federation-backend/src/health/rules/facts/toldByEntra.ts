import {
  JobFacts,
  SynchronizationFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { triedBy } from './triedBy';

/**
 * Since when endpoint or token do not work, and who says so: what Entra puts into quarantine
 * it has tried several times, so that one look is enough.
 *
 * @param verdict - Entra's own; undefined: it was found by a try of what Entra has saved
 */
export function toldByEntra(
  job: JobFacts,
  verdict: SynchronizationFacts['quarantine'],
): { since: string | undefined; certain: boolean; source: string } {
  return {
    since: verdict?.beganAt,
    certain: Boolean(verdict),
    source: triedBy(job, verdict),
  };
}
