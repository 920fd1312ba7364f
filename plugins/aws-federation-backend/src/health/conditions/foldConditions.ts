import {
  Condition,
  ConditionType,
  conditionTypes,
  Effect,
  Finding,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  isInFuture,
  PartName,
  RuleInput,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { orderFindings } from '../findings/orderFindings';
import { TrackedFinding } from '../findings/TrackedFinding';
import { RuleOutcome } from '../runRules';
import { evidence } from './evidence';
import { Evidence } from './Sight';

/**
 * Folds findings, outcomes and evidence into one condition per aspect, in their order:
 *
 * - `False`: a believed finding says that something is wrong.
 * - As before, or `Unknown`: one was seen that is not believed yet. `Unknown` where it hits
 *   somebody, or may do so, while a run changes the federation.
 * - As before: what it is seen by may be there, although one look did not show it.
 * - `Unknown`: a rule of it could not look, or nothing is there to be seen.
 * - `True`: all rules looked and found nothing, and the evidence was seen.
 *
 * What has not changed keeps the time of its last transition. Pure.
 */
export function foldConditions(options: {
  snapshot: Snapshot;
  input: RuleInput;
  outcomes: RuleOutcome[];
  /** Parts of which an absence is not believed yet. */
  doubted?: ReadonlySet<PartName>;
  findings: TrackedFinding[];
  previous: Condition[];
}): Condition[] {
  const { snapshot, input, previous } = options;
  return conditionTypes.map(type => {
    const before = previous.find(condition => condition.type === type);
    const seen = see(type, before, options);
    const unchanged =
      before?.status === seen.status &&
      before.reason === seen.reason &&
      !isInFuture(before.lastTransitionTime, input.now);
    return {
      type,
      ...seen,
      lastTransitionTime: unchanged
        ? before.lastTransitionTime
        : snapshot.observedAt,
    };
  });
}

type Seen = Omit<Condition, 'type' | 'lastTransitionTime'>;

function see(
  type: ConditionType,
  before: Condition | undefined,
  options: Parameters<typeof foldConditions>[0],
): Seen {
  const { snapshot, input, outcomes } = options;
  const mine = options.findings.filter(
    ({ finding }) => finding.condition === type,
  );
  const [worst] = orderFindings(
    mine
      .filter(({ confirmedAt }) => confirmedAt)
      .map(({ finding }) => finding)
      .filter(({ effect, urgency }) => countsAgainst(effect, urgency)),
  );
  if (worst) {
    const { severity, reason, title, effect } = worst;
    return effect === 'not-known'
      ? { status: 'Unknown', reason, message: title }
      : { status: 'False', severity, reason, message: title };
  }

  const isTold = ({ finding }: TrackedFinding) =>
    !outcomes.find(({ rule }) => rule.id === finding.rule)?.rule.confirm
      ?.silently;
  const [suspected] = orderFindings(
    mine
      .filter(each => !each.confirmedAt && isTold(each))
      .map(({ finding }) => finding)
      .filter(({ effect, urgency }) => countsAgainst(effect, urgency)),
  );
  if (suspected) return describeSuspicion(suspected, before, input.lease);

  const blind = outcomes.find(
    outcome => outcome.kind === 'notLooked' && outcome.rule.condition === type,
  );
  if (blind?.kind === 'notLooked') {
    return { status: 'Unknown', reason: 'NotRead', message: blind.reason };
  }
  const isDoubted = evidence[type].reads.some(part =>
    options.doubted?.has(part),
  );
  if (before && isDoubted && !input.lease) {
    const { status, severity, reason, message } = before;
    return { status, severity, reason, message };
  }
  return describeEvidence(evidence[type], snapshot, input);
}

/** While a run changes the federation only its end decides, and nothing is good meanwhile. */
function describeSuspicion(
  { title }: Finding,
  before: Condition | undefined,
  lease: RuleInput['lease'],
): Seen {
  const message = lease
    ? `Being changed by ${lease.title}. Seen meanwhile: ${title}`
    : `Seen once, and the next check decides: ${title}`;
  return before?.status === 'True' && !lease
    ? { status: 'True', reason: before.reason, message }
    : {
        status: 'Unknown',
        reason: lease ? 'BeingChanged' : 'BeingConfirmed',
        message,
      };
}

/** An end that is far away is told, and changes no word. */
function countsAgainst(effect: Effect, urgency: string): boolean {
  return effect !== 'none' && !(effect === 'will-stop' && urgency === 'months');
}

function describeEvidence(
  { reads, describe, ofApplication }: Evidence,
  snapshot: Snapshot,
  input: RuleInput,
): Seen {
  const missing = reads.find(name => snapshot.parts[name].facts === undefined);
  if (missing) {
    return {
      status: 'Unknown',
      reason: 'NotRead',
      message: snapshot.parts[missing].failure?.reason ?? 'It was not read.',
    };
  }
  const seen = describe(snapshot.parts, input);
  const elsewhere = ofApplication && describeElsewhere(snapshot);
  return seen.reason === 'NotSetUp' && elsewhere
    ? { status: 'Unknown', reason: 'NotRead', message: elsewhere }
    : seen;
}

/** Where the application is not known: what is not seen of it may be there all the same. */
function describeElsewhere({ parts }: Snapshot): string | undefined {
  const {
    servicePrincipal,
    serving,
    candidates = [],
  } = parts.application.facts ?? {};
  if (servicePrincipal) return undefined;
  if (serving) {
    return `The enterprise application "${serving.displayName}" has AWS's identifier, and people may be sent to AWS through that one.`;
  }
  return candidates.length > 1
    ? 'Several enterprise applications may be the one.'
    : undefined;
}
