import {
  Federation,
  readProvisioningPause,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { formatMoment } from '../time/formatTime';

/**
 * Why provisioning does not run, when that is meant and nothing else is wrong with it:
 * the middle of a sentence. Pure.
 */
export function describePause(options: {
  federation: Pick<Federation, 'recorded' | 'status'>;
  now: DateTime;
}): string | undefined {
  const { federation, now } = options;
  const pause = readProvisioningPause(federation.recorded, now.toJSDate());
  const running = federation.status.conditions.find(
    ({ type }) => type === 'ProvisioningRunning',
  );
  const isMeant =
    running?.reason === 'PausedOnPurpose' ||
    // Entra says neither that it runs nor that it is paused.
    (running?.status === 'Unknown' && running.reason !== 'JobStateUnknown');
  if (!pause || pause.isOver || !isMeant) return undefined;
  const since = formatMoment({ iso: pause.at, now });
  return pause.until
    ? `since ${since} and until ${formatMoment({ iso: pause.until, now })}: ${
        pause.reason
      }`
    : `since ${since}: ${pause.reason}`;
}
