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
}

/** @public */
export const assignmentsPart: SnapshotPart<AssignmentsFacts> = {
  title: 'the assignments of the enterprise application',
  tier: 'check',

  async collect(context) {
    const id = await findServicePrincipalId(context);
    const assigned = id ? await context.entra.assignments.list(id) : [];
    const count = (type: string) =>
      assigned.filter(({ principalType }) => principalType === type).length;
    const ids = assigned.map(({ principalId }) => principalId ?? '').sort();
    return {
      users: count('User'),
      groups: count('Group'),
      fingerprint: createHash('sha256').update(ids.join()).digest('hex'),
    };
  },
};
