import { DateTime } from 'luxon';
import { SigningCertificate } from './SigningCertificate';

/** Clocks differ, and a fresh certificate begins with the clock of Entra. */
const tolerance = { hours: 1 };

/**
 * Whether it has begun and not ended, and has a private key: one of these signs when the
 * preferred one cannot.
 * @public
 */
export function isValidCertificate(
  { startsAt, endsAt, lacks }: SigningCertificate,
  now: Date,
): boolean {
  return (
    lacks !== 'privateKey' &&
    Date.parse(startsAt) <= now.getTime() &&
    Date.parse(endsAt) > now.getTime()
  );
}

/**
 * Whether it begins so much later that no difference of clocks explains it.
 * @public
 */
export function beginsLater(
  { startsAt }: SigningCertificate,
  now: Date,
): boolean {
  const soon = DateTime.fromJSDate(now).plus(tolerance).toMillis();
  return Date.parse(startsAt) > soon;
}
