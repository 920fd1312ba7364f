import {
  Federation,
  readProvisioningPause,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { formatMoment } from '../time/formatTime';

/**
 * Since when, until when and why provisioning does not run, when that is meant and nothing
 * else is wrong with it: `when` is the middle of a sentence, `why` a sentence. Pure.
 */
export function describePause(options: {
  federation: Pick<Federation, 'recorded' | 'status'>;
  now: DateTime;
}): { when: string; why: string } | undefined {
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
  return {
    when: pause.until
      ? `since ${since} and until ${formatMoment({ iso: pause.until, now })}`
      : `since ${since}`,
    why: pause.reason,
  };
}
