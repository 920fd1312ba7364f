import { createHash } from 'node:crypto';
import { SnapshotPart } from '../SnapshotPart';
import { findServicePrincipalId } from './findServicePrincipalId';

/**
 * Who has the enterprise application in Entra.
 * @public
 */
export interface AssignmentsFacts {
  users: number;
  groups: number;
  /** Changes with whoever gets or loses it, so that what is read less often is read then. */
  fingerprint: string;
  /** The last look at which anybody had it; undefined: nobody has been seen to have it. */
  lastHeld?: {
    servicePrincipalId: string;
    /** ISO 8601 time of the look. */
    at: string;
  };
}

/** @public */
export const assignmentsPart: SnapshotPart<AssignmentsFacts> = {
  title: 'the assignments of the enterprise application',
  tier: 'check',

  async collect(context, before) {
    const id = await findServicePrincipalId(context);
    const assigned = id ? await context.entra.assignments.list(id) : [];
    const count = (type: string) =>
      assigned.filter(({ principalType }) => principalType === type).length;
    const ids = assigned.map(({ principalId }) => principalId ?? '').sort();
    const users = count('User');
    const groups = count('Group');
    return {
      users,
      groups,
      fingerprint: createHash('sha256').update(ids.join()).digest('hex'),
      lastHeld:
        id && users + groups > 0
          ? {
              servicePrincipalId: id,
              at: context.clock.now().toISOString(),
            }
          : before?.facts.lastHeld,
    };
  },
};
