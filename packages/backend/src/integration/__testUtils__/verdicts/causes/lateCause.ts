import { Truth } from 'cloud-simulator';
import { applicationNotKnown, Cause } from './Cause';

/** Beyond the usual pause between two cycles. */
const lateHours = 3;

/** Everything comes with the next cycle, and that is long in coming. */
export function isLate({ nextCycleDue, at }: Truth): boolean {
  return (
    nextCycleDue !== null &&
    Date.parse(nextCycleDue) - Date.parse(at) > lateHours * 60 * 60_000
  );
}

/** The next cycle is long in coming. */
export const lateCause: Cause = {
  text: 'late',
  rules: [
    'job-quarantined',
    'quarantine-outlives-token',
    'scim-unreachable/QuarantinedUnreachable',
    'credentials-unclear/QuarantinedForCredentials',
    'cycle-late',
    'job-never-ran',
    ...applicationNotKnown,
  ],
};

/** A cycle has not come to everybody: who is missing is not known. */
const underWay = ['initial-cycle-running', 'cycle-under-way'];

/** What names besides why something is not there: it waits with all the rest. Pure. */
export function lateRules(truth: Truth): readonly string[] {
  return [...underWay, ...(isLate(truth) ? lateCause.rules : [])];
}
