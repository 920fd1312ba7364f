import { PartName } from '@aws-federation/backstage-plugin-aws-federation-node';
import { RuleOutcome } from '../runRules';
import { TrackedFinding } from './TrackedFinding';
import { trackFindings } from './trackFindings';

const throughJob: readonly PartName[] = [
  'job',
  'credentials',
  'settings',
  'mappings',
  'provisioningLog',
  'sentGroups',
  'groupFilter',
];

/** What is read through each of the three that a rule may call absent. */
const readThrough = {
  instance: [
    'instance',
    'encryption',
    'accessControl',
    'sentGroups',
    'users',
    'keptInAws',
    'signInNames',
    'access',
    'provisionedSets',
    'assignmentFailures',
    'specifiedAccess',
    'specifiedGroups',
    'groupMembers',
  ],
  application: [
    'application',
    'claims',
    'accessControl',
    'tokenIssuance',
    'metadata',
    'assignments',
    'guests',
    'nestedGroups',
    'otherSenders',
    'specifiedAssignments',
    'keptInAws',
    'signInNames',
    ...throughJob,
  ],
  job: throughJob,
} satisfies Record<string, readonly PartName[]>;

/**
 * As long as an absence is not believed, nothing is concluded from it: what other rules find,
 * or no longer find, without what may be there all the same, does not count. A single answer
 * without the application, the job or the instance leaves everything as it was. Pure.
 *
 * @param options.open - findings of the last check
 * @returns the outcomes, and the parts that are in doubt
 */
export function doubtOutcomes(options: {
  open: TrackedFinding[];
  outcomes: RuleOutcome[];
  now: string;
  hold?: boolean;
}): { outcomes: RuleOutcome[]; doubted: ReadonlySet<PartName> } {
  const { outcomes } = options;
  const absences = outcomes.filter(
    ({ kind, rule }) => kind === 'looked' && rule.absenceOf,
  );
  const tracked = trackFindings({ ...options, outcomes: absences });
  const doubted = new Set<PartName>(
    absences.flatMap(({ rule: { id, absenceOf } }) => {
      const isSuspected = tracked.open.some(
        ({ finding, confirmedAt }) => finding.rule === id && !confirmedAt,
      );
      return isSuspected && absenceOf ? readThrough[absenceOf] : [];
    }),
  );
  return {
    doubted,
    outcomes: outcomes.map(outcome =>
      outcome.kind === 'looked' &&
      outcome.rule.reads.some(
        part => doubted.has(part) && part !== outcome.rule.absenceOf,
      )
        ? { ...outcome, kind: 'doubted' }
        : outcome,
    ),
  };
}
