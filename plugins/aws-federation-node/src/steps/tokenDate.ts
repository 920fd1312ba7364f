import { RecordableFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { Inspection, StepContext } from './Step';
import { blocked, pending } from './inspections';

type Context = Pick<
  StepContext,
  'tokenCreatedOn' | 'scimToken' | 'recorded' | 'clock'
>;

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html */
const lifetime = { days: 365 };

/**
 * What to do about the day on which a person says that the saved token was created. A new
 * token has a day of its own.
 *
 * @returns undefined: nothing, or it is recorded already
 */
export function inspectTokenDate(context: Context): Inspection | undefined {
  if (!tokenDateFacts(context)) return undefined;
  const { tokenCreatedOn, clock } = context;
  const created = DateTime.fromISO(tokenCreatedOn!, { zone: 'utc' });
  const now = DateTime.fromJSDate(clock.now(), { zone: 'utc' });
  if (!created.isValid || created > now) {
    return blocked(
      `The token cannot have been created on ${tokenCreatedOn}. Correct the day; the AWS console shows it under "Automatic provisioning".`,
    );
  }
  if (created.plus(lifetime) <= now) {
    return blocked(
      `A token of ${tokenCreatedOn} has ended by now, because AWS gives it a year, yet AWS accepts the one that Entra has. Correct the day; the AWS console shows it under "Automatic provisioning".`,
    );
  }
  return pending(
    'It is not recorded that the access token was created on that day.',
    `Record that the access token which Entra has was created on ${tokenCreatedOn}.`,
  );
}

/** What to record of that day. */
export function tokenDateFacts({
  tokenCreatedOn,
  scimToken,
  recorded,
}: Omit<Context, 'clock'>): RecordableFacts | undefined {
  if (!tokenCreatedOn || scimToken) return undefined;
  const tokenCreatedAt = `${tokenCreatedOn}T00:00:00.000Z`;
  return recorded.tokenCreatedAt?.value === tokenCreatedAt
    ? undefined
    : { tokenCreatedAt };
}
