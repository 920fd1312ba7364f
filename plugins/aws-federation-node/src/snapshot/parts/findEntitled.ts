import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import { CloudError } from '../../CloudError';
import { SnapshotContext } from '../SnapshotContext';
import type { UnsentObject } from './provisioningLog';

/** In one check: each takes a request. */
const mostLookedAt = 20;
/** Of groups that have the application, in one check: some pages. */
const mostMembers = 5000;

/** Of whom Entra says that it has not the enterprise application, and that has it. */
export interface Entitled {
  record: UnsentObject;
  /** Itself, and not as a member of a group. */
  isDirect: boolean;
  /** When that was assigned, and the newest of several. */
  assignedAt: DateTime;
  /** Undefined: left to be looked up, or nobody may. A group is. */
  isEnabled?: boolean;
}

type Context = Pick<SnapshotContext, 'entra'>;

/**
 * Those who have the application now, by themselves or as direct members of a group; whoever
 * is among more members than are read is missing.
 *
 * @param options.isDue - whether it is to be looked up now
 * @returns with `isEnabled` whoever was looked up
 */
export async function findEntitled(
  context: Context,
  options: {
    servicePrincipalId: string;
    records: UnsentObject[];
    isDue: (record: UnsentObject) => boolean;
  },
): Promise<Entitled[]> {
  const { servicePrincipalId, records, isDue } = options;
  const assigned = await context.entra.assignments.list(servicePrincipalId);
  const newest = newestAssignments(assigned);
  const direct = records.flatMap(record => {
    const assignedAt = newest.get(record.sourceId);
    return assignedAt ? [{ record, isDirect: true, assignedAt }] : [];
  });
  const others = records.filter(
    ({ kind, sourceId }) => kind === 'user' && !newest.has(sourceId),
  );
  return [
    ...(await lookUp(context, direct, isDue)),
    ...(await findMembers(context, assigned, others, isDue)),
  ];
}

/** Of several the newest counts: it may be what mends the others. */
function newestAssignments(
  assigned: AppRoleAssignment[],
): Map<string, DateTime> {
  const newest = new Map<string, DateTime>();
  for (const { principalId, createdDateTime } of assigned) {
    if (!principalId || !createdDateTime) continue;
    const at = DateTime.fromISO(createdDateTime);
    const other = newest.get(principalId);
    if (!other || other < at) newest.set(principalId, at);
  }
  return newest;
}

async function lookUp(
  { entra }: Context,
  direct: Entitled[],
  isDue: (record: UnsentObject) => boolean,
): Promise<Entitled[]> {
  const due = direct
    .filter(({ record }) => record.kind === 'user' && isDue(record))
    .sort((a, b) => byTurn(a.record, b.record))
    .slice(0, mostLookedAt);
  return Promise.all(
    direct.map(async each => {
      // The assignment of a group goes with the group.
      if (each.record.kind === 'group') return { ...each, isEnabled: true };
      if (!due.includes(each)) return each;
      const { sourceId, cause } = each.record;
      const isEnabled = await unlessForbidden(
        entra.directory
          .findUser(sourceId)
          .then(user => user?.accountEnabled === true),
      );
      return {
        ...each,
        isEnabled: isEnabled ?? cause === 'assignmentNotTaken',
      };
    }),
  );
}

/** Who was not looked up for longest comes first, and of several the newest. */
function byTurn(a: UnsentObject, b: UnsentObject): number {
  const [first, second] = [a.lookedAt ?? '', b.lookedAt ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return a.observedAt < b.observedAt ? 1 : -1;
}

async function findMembers(
  context: Context,
  assigned: AppRoleAssignment[],
  people: UnsentObject[],
  isDue: (record: UnsentObject) => boolean,
): Promise<Entitled[]> {
  const unread = people
    .filter(({ lookedAt }) => lookedAt)
    .map(record => ({
      record,
      isDirect: false,
      assignedAt: DateTime.fromISO(record.backAt ?? record.observedAt),
    }));
  if (!people.some(isDue)) return unread;
  return (
    (await unlessForbidden(readMembers(context, assigned, people))) ?? unread
  );
}

async function readMembers(
  { entra }: Context,
  assigned: AppRoleAssignment[],
  people: UnsentObject[],
): Promise<Entitled[]> {
  const sought = new Map(people.map(record => [record.sourceId, record]));
  const members = new Map<string, Entitled>();
  let read = 0;
  for (const { principalId, principalType, createdDateTime } of assigned) {
    if (principalType !== 'Group' || !principalId || !createdDateTime) continue;
    const assignedAt = DateTime.fromISO(createdDateTime);
    for await (const { id, accountEnabled } of entra.directory.eachMember(
      principalId,
    )) {
      read += 1;
      if (read > mostMembers) return [...members.values()];
      const record = sought.get(id ?? '');
      const other = members.get(id ?? '');
      if (record && id && !(other && other.assignedAt > assignedAt)) {
        const isEnabled = accountEnabled === true;
        members.set(id, { record, isDirect: false, assignedAt, isEnabled });
      }
    }
  }
  return [...members.values()];
}

/** What may not be read is no evidence; all else is read with the next check. */
async function unlessForbidden<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch(error => {
    if (error instanceof CloudError && error.status === 403) return undefined;
    throw error;
  });
}
