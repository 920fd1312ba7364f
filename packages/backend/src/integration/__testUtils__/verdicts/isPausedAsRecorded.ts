import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { jobsOf } from 'cloud-simulator';
import { StartingState } from '../states/StartingState';

/** Between the record of a pause and the pause itself. */
const apartMs = 5 * 60_000;

/**
 * Whether no job runs, and the pause of one is the very pause that the portal recorded,
 * and it is still meant. Decided by when it was paused, which only the clouds' own state
 * tells. Pure.
 */
export function isPausedAsRecorded(
  { servicePrincipal }: Pick<StartingState, 'servicePrincipal'>,
  { provisioningPause }: Pick<RecordedFacts, 'provisioningPause'>,
  now: Date,
): boolean {
  const pause = JSON.parse(provisioningPause?.value ?? 'null');
  if (!pause || !provisioningPause) return false;
  const at = Date.parse(provisioningPause.at);
  const isMeant = !pause.until || Date.parse(pause.until) > now.getTime();
  const jobs = jobsOf(servicePrincipal);
  return (
    isMeant &&
    jobs.every(({ document }) => document.schedule.state !== 'Active') &&
    jobs.some(
      ({ pausedAt }) =>
        // What was paused already stays so on purpose.
        pausedAt && Date.parse(pausedAt) <= at + apartMs,
    )
  );
}
