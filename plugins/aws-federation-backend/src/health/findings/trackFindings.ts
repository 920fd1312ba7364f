import { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  Report,
  Rule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { RuleOutcome } from '../runRules';
import { findingKey, TrackedFinding } from './TrackedFinding';

/**
 * Carries findings from one check to the next. What is found again keeps its beginning;
 * what a rule no longer finds is over at once; what it could not look at stays as it was.
 * A rule that does not believe one look waits for a second one. Pure.
 *
 * @param options.open - of the last check, without those that are over
 * @param options.hold - believe nothing new: somebody is changing the federation
 * @returns the open ones, and those that are over since this check
 */
export function trackFindings(options: {
  open: TrackedFinding[];
  outcomes: RuleOutcome[];
  now: string;
  hold?: boolean;
}): { open: TrackedFinding[]; resolved: TrackedFinding[] } {
  const { outcomes, now, hold = false } = options;
  const before = new Map(
    options.open.map(each => [findingKey(each.finding), each]),
  );
  const open: TrackedFinding[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === 'notLooked') {
      open.push(
        ...options.open.filter(
          ({ finding }) => finding.rule === outcome.rule.id,
        ),
      );
    } else {
      for (const report of outcome.reports) {
        const key = findingKey({ rule: outcome.rule.id, ...report });
        open.push(seen({ outcome, report, known: before.get(key), hold }));
      }
    }
  }
  const still = new Set(open.map(({ finding }) => findingKey(finding)));
  return {
    open,
    resolved: options.open
      .filter(({ finding }) => !still.has(findingKey(finding)))
      .map(each => ({ ...each, resolvedAt: now })),
  };
}

function seen(options: {
  outcome: Extract<RuleOutcome, { kind: 'looked' }>;
  report: Report;
  known: TrackedFinding | undefined;
  hold: boolean;
}): TrackedFinding {
  const { outcome, report, known, hold } = options;
  const { rule, lookedAt } = outcome;
  // Facts that were kept from the last check are no second look.
  const isNewLook = known?.finding.lastSeenAt !== lookedAt;
  const firstSeenAt = known?.firstSeenAt ?? lookedAt;
  const looks = (known?.looks ?? 0) + (isNewLook ? 1 : 0);
  return {
    finding: describe({ rule, report, firstSeenAt, lookedAt }),
    firstSeenAt,
    looks,
    confirmedAt:
      known?.confirmedAt ??
      (!hold && isBelieved({ rule, report, looks, firstSeenAt, lookedAt })
        ? lookedAt
        : undefined),
  };
}

function isBelieved(options: {
  rule: Rule;
  report: Report;
  looks: number;
  firstSeenAt: string;
  lookedAt: string;
}): boolean {
  const { rule, report, looks, firstSeenAt, lookedAt } = options;
  if (!rule.confirm || report.certain) return true;
  const apart = Date.parse(lookedAt) - Date.parse(firstSeenAt);
  return looks >= 2 && apart >= rule.confirm.minutes * 60_000;
}

function describe(options: {
  rule: Rule;
  report: Report;
  firstSeenAt: string;
  lookedAt: string;
}): Finding {
  const { rule, report, firstSeenAt, lookedAt } = options;
  const { severity, effect, urgency } = rule.reports[report.reason];
  const stopped =
    effect === 'sign-in-stopped' || effect === 'provisioning-stopped';
  const { reason, subject, title, detail, remedy, remedyTemplate } = report;
  const {
    remedyInputs,
    remedyPage,
    affected,
    affectedIds,
    since,
    source,
    reference,
  } = report;
  return {
    rule: rule.id,
    subject,
    condition: rule.condition,
    severity,
    effect,
    urgency: urgency ?? (stopped ? 'now' : 'days'),
    reason,
    title,
    detail,
    remedy,
    remedyTemplate,
    remedyInputs,
    remedyPage: remedyPage?.url
      ? { title: remedyPage.title, url: remedyPage.url }
      : undefined,
    affected,
    affectedIds: affectedIds?.slice(0, 100),
    since: since && since < firstSeenAt ? since : firstSeenAt,
    lastSeenAt: lookedAt,
    evidence: { source, observedAt: lookedAt, requestId: reference },
  };
}
