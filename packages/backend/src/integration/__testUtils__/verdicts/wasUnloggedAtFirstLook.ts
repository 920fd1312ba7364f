import { isLogged } from './isLogged';
import type { Seen } from './Seen';

const day = 24 * 60 * 60_000;
/** Until then nearly all is there still that the first look could see. */
const recently = 2 * day;

/**
 * Whether the log did not name somebody any more when the portal, a short time ago, found
 * the application for the first time.
 */
export function wasUnloggedAtFirstLook(
  { state, recorded }: Pick<Seen, 'state' | 'recorded'>,
  personId: string | undefined,
  now: Date,
): boolean {
  const first = Date.parse(recorded.applicationId?.at ?? '');
  return now.getTime() - first < recently && !isLogged(personId, state, first);
}
