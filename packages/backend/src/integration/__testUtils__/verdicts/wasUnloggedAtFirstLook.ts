import type { Seen } from './unseenStates';

const day = 24 * 60 * 60_000;
/** So long does Entra keep a record. */
const logKept = 30 * day;
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
  return (
    now.getTime() - first < recently &&
    !state.tenant.provisioningLogs.some(
      ({ sourceIdentity, activityDateTime }) =>
        sourceIdentity.id === personId &&
        Date.parse(activityDateTime) >= first - logKept,
    )
  );
}
