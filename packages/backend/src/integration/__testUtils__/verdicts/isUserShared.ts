import { jobsOf } from 'cloud-simulator';
import { StartingState } from '../states/StartingState';

const day = 24 * 60 * 60_000;
/** So long does Entra keep a record. */
const logKept = 30 * day;

type LogRecord = StartingState['tenant']['provisioningLogs'][number];
type State = Pick<StartingState, 'tenant' | 'servicePrincipal'>;

/**
 * Whether Entra's log shows that it has sent somebody else, too, to the user of AWS to whom
 * it sends her, and to no other one since: of them the portal can tell.
 *
 * @param at - milliseconds: when somebody reads the log
 */
export function isUserShared(
  personId: string,
  state: State,
  at: number = Date.now(),
): boolean {
  return recordsOfOthers(personId, state, at).length > 0;
}

/** The same, and the other has not left, so that the user has the name of one of them. */
export function isNameShared(
  personId: string,
  state: State,
  at: number = Date.now(),
): boolean {
  return recordsOfOthers(personId, state, at).some(
    ({ provisioningAction }) =>
      !['disable', 'delete'].includes(provisioningAction),
  );
}

/** The newest records of others who have her user. */
function recordsOfOthers(
  personId: string,
  { tenant, servicePrincipal }: State,
  at: number,
): LogRecord[] {
  // Without the licence nobody may read it.
  if (tenant.restrictions?.includes('provisioningLogs')) return [];
  const newest = new Map<string, LogRecord>();
  for (const record of tenant.provisioningLogs) {
    if (
      record.targetIdentity.id &&
      isSent(record) &&
      Date.parse(record.activityDateTime) >= at - logKept
    ) {
      newest.set(record.sourceIdentity.id, record);
    }
  }
  const theirs = newest.get(personId)?.targetIdentity.id;
  const isLinked = jobsOf(servicePrincipal).some(
    ({ links }) => theirs && links[personId]?.targetId === theirs,
  );
  if (!isLinked) return [];
  newest.delete(personId);
  return [...newest.values()].filter(
    ({ targetIdentity }) => targetIdentity.id === theirs,
  );
}

/** Whether a job sends somebody else to the user of AWS to whom it sends her, whoever sees it. */
export function isLinkedTwice(
  personId: string,
  { servicePrincipal }: Pick<StartingState, 'servicePrincipal'>,
): boolean {
  return jobsOf(servicePrincipal).some(({ links }) =>
    Object.entries(links).some(
      ([id, { targetId }]) =>
        id !== personId && targetId === links[personId]?.targetId,
    ),
  );
}

/** Whether a job sends several people to one user of AWS, as far as Entra knows until its next cycle. */
export function isAnyUserShared({
  servicePrincipal,
}: Pick<StartingState, 'servicePrincipal'>): boolean {
  return jobsOf(servicePrincipal).some(({ links }) => {
    const targets = Object.values(links)
      .filter(({ active }) => active)
      .map(({ targetId }) => targetId);
    return new Set(targets).size < targets.length;
  });
}

function isSent({ provisioningStatusInfo }: LogRecord): boolean {
  return provisioningStatusInfo.status === 'success';
}
