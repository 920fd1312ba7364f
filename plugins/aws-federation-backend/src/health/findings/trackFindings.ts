import {
  effects,
  Finding,
  hasStopped,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  isInFuture,
  Report,
  Rule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { RuleOutcome } from '../runRules';
import { TrackedFinding } from './TrackedFinding';

/** So long one look waits for a second one: no part is read less often than that. */
const suspicionMs = 24 * 60 * 60_000;

/**
 * Carries findings from one check to the next. What is found again keeps its beginning;
 * what a rule no longer finds is over at once; what it could not look at, or looked at in
 * doubt, stays as it was.
 * A rule that does not believe one look waits for a second one; what is believed stays
 * until a reason that weighs more is confirmed. Pure.
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
  // After a clock that was ahead, no time would pass until it is caught up with.
  const known = options.open.map(each =>
    isInFuture(each.firstSeenAt, new Date(now))
      ? { ...each, firstSeenAt: now }
      : each,
  );
  const open: TrackedFinding[] = [];
  for (const outcome of outcomes) {
    const before = known.filter(
      each => each.finding.rule === outcome.rule.id && !isForgotten(each, now),
    );
    if (outcome.kind === 'notLooked') {
      open.push(...before);
      continue;
    }
    const isDoubted = outcome.kind === 'doubted';
    const mine = (report: Report) =>
      before.filter(({ finding }) => finding.subject === report.subject);
    // What is believed stays as it was, and what is new is a suspicion.
    const reports = outcome.reports.filter(
      report =>
        !isDoubted || !mine(report).some(({ confirmedAt }) => confirmedAt),
    );
    const isReported = ({ finding }: TrackedFinding) =>
      reports.some(({ subject }) => subject === finding.subject);
    open.push(
      ...(isDoubted ? before.filter(each => !isReported(each)) : []),
      ...reports.flatMap(report =>
        follow({
          outcome,
          report,
          before: mine(report),
          hold: hold || isDoubted || report.onlyIfKnown === true,
          now,
        }),
      ),
    );
  }
  const still = new Set(open.map(identityOf));
  return {
    open,
    resolved: known
      .filter(each => !still.has(identityOf(each)))
      .map(each => ({ ...each, resolvedAt: now })),
  };
}

/** Of two hiccups days apart the second is no second look. */
function isForgotten(
  { confirmedAt, finding }: TrackedFinding,
  now: string,
): boolean {
  const age = Date.parse(now) - Date.parse(finding.lastSeenAt);
  return !confirmedAt && age > suspicionMs;
}

function identityOf({ finding, firstSeenAt }: TrackedFinding): string {
  return JSON.stringify([finding.rule, finding.subject, firstSeenAt]);
}

type Looked = Exclude<RuleOutcome, { kind: 'notLooked' }>;

/** One report as a finding, and beside it the believed one that it does not replace yet. */
function follow(options: {
  outcome: Looked;
  report: Report;
  /** Of this rule and subject: one that is believed, one that waits, or both. */
  before: TrackedFinding[];
  hold: boolean;
  now: string;
}): TrackedFinding[] {
  const { outcome, report, before, hold, now } = options;
  if (report.onlyIfKnown && before.length === 0) return [];
  const byBelief = [...before].sort(
    (a, b) => Number(!a.confirmedAt) - Number(!b.confirmedAt),
  );
  const known = byBelief.find(each => countsFor(report, outcome.rule, each));
  const next = seen({ outcome, report, known, hold, now });
  const believed = byBelief.find(({ confirmedAt }) => confirmedAt);
  return believed && believed !== known && !next.confirmedAt
    ? [believed, next]
    : [next];
}

/** Whether what was seen of `known` counts for the report, because no less has stopped. */
function countsFor(
  { reason }: Report,
  { reports }: Rule,
  { finding }: TrackedFinding,
): boolean {
  const { effect, growsFrom } = reports[reason];
  return (
    finding.reason === growsFrom ||
    effects.indexOf(finding.effect) <= effects.indexOf(effect)
  );
}

function seen(options: {
  outcome: Looked;
  report: Report;
  known: TrackedFinding | undefined;
  hold: boolean;
  now: string;
}): TrackedFinding {
  const { outcome, report, known, hold, now } = options;
  const { rule, lookedAt } = outcome;
  // Facts that were kept from the last check are no second look.
  const isNewLook = known?.finding.lastSeenAt !== lookedAt;
  // One of the facts that it was given is of this check, or it had been found before.
  const firstSeenAt = known?.firstSeenAt ?? now;
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
    urgency: urgency ?? (hasStopped(effect) ? 'now' : 'days'),
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
