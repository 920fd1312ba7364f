import { ConditionType } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  PartName,
  Report,
  Rule,
  RuleInput,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { checkReports } from './checkReports';
import { anotherJobRuns } from './rules/facts/anotherJobRuns';
import { otherSendersHere } from './rules/facts/otherSendersHere';
import { isPausedOnPurpose } from './rules/facts/pauseInForce';
import { whenItGoesOn } from './rules/facts/whenItGoesOn';

/**
 * What came of a rule: what it found, which is nothing when all is well, or why it could
 * not look. What was not looked at is never clean.
 */
export type RuleOutcome =
  | {
      rule: Rule;
      /** `doubted`: what it looked at may be there, although this look did not show it. */
      kind: 'looked' | 'doubted';
      /** ISO 8601 time of the oldest facts that it was given. */
      lookedAt: string;
      reports: Report[];
    }
  | {
      rule: Rule;
      kind: 'notLooked';
      /** The part that it lacks; undefined: the rule itself failed. */
      part?: PartName;
      /** One sentence. */
      reason: string;
    };

/** What is known of the job of one application. */
const ofProvisioning: readonly PartName[] = [
  'job',
  'credentials',
  'settings',
  'mappings',
  'provisioningLog',
];

const ofTheJob: ConditionType = 'ProvisioningRunning';

/** Asks each rule whose parts were read. One that throws, or answers what no rule may, costs only itself. */
export function runRules(options: {
  rules: readonly Rule[];
  snapshot: Snapshot;
  input: RuleInput;
  logger: Pick<LoggerService, 'error'>;
}): RuleOutcome[] {
  const { rules, snapshot, input, logger } = options;
  const isPaused = isPausedOnPurpose(snapshot.parts.job.facts?.job, input);
  return rules.map((rule): RuleOutcome => {
    const missing = rule.reads.find(
      name => snapshot.parts[name].facts === undefined,
    );
    if (missing) {
      return {
        rule,
        kind: 'notLooked',
        part: missing,
        reason: snapshot.parts[missing].failure?.reason ?? 'It was not read.',
      };
    }
    const elsewhere =
      (rule.throughApplication && signInElsewhere(snapshot, input)) ||
      (rule.reads.some(name => ofProvisioning.includes(name)) &&
        provisioningElsewhere(snapshot));
    if (elsewhere) {
      return {
        rule,
        kind: 'notLooked',
        part: 'application',
        reason: elsewhere,
      };
    }
    try {
      const reports = checkReports(
        rule,
        rule.inspect(factsFor(rule, snapshot), input),
      );
      return {
        rule,
        kind: 'looked',
        lookedAt: oldest(rule, snapshot),
        reports: reports
          .filter(({ reason }) => !doesAnother(rule, reason, snapshot, input))
          .map(report => (isPaused ? whenItGoesOn(report) : report)),
      };
    } catch (error) {
      logger.error(
        `The rule ${rule.id} failed for ${input.organization.name}`,
        isError(error) ? error : undefined,
      );
      return {
        rule,
        kind: 'notLooked',
        reason: `The rule "${rule.title}" failed. Ask the people who run this portal to look at its log.`,
      };
    }
  });
}

/**
 * Whether another job may do what the one does not of which the rule tells: one of the same
 * application, of which `several-jobs` tells, or, while ours does not run, one of another,
 * of which `other-application-sends` does.
 */
function doesAnother(
  { reads, throughJob, condition, reports }: Rule,
  reason: string,
  { parts }: Snapshot,
  input: RuleInput,
): boolean {
  const { effect } = reports[reason];
  const job = parts.job.facts;
  const senders = parts.otherSenders.facts;
  const sends = senders && otherSendersHere(senders, input).length > 0;
  if (effect === 'some-people') {
    return throughJob
      ? Boolean((job && anotherJobRuns(job)) || sends)
      : Boolean(sends && reads.includes('job') && condition === ofTheJob);
  }
  return Boolean(
    effect === 'provisioning-stopped' &&
      sends &&
      reads.some(name => ofProvisioning.includes(name)),
  );
}

/** Why people may be sent through another application; undefined: nothing tells of one. */
function provisioningElsewhere({ parts }: Snapshot): string | undefined {
  const { serving } = parts.application.facts ?? {};
  return serving?.provisions
    ? `The enterprise application "${serving.displayName}" has AWS's identifier and a provisioning job, and people may be sent to AWS through that one.`
    : undefined;
}

/** Why people may sign in through another application; undefined: nothing tells of one. */
function signInElsewhere(
  { parts }: Snapshot,
  { specification: { saml, provisioning } }: RuleInput,
): string | undefined {
  const { application, serving } = parts.application.facts ?? {};
  if (serving) {
    return `The enterprise application "${serving.displayName}" has AWS's identifier, and people may sign in through that one.`;
  }
  if (saml || !provisioning || !application) return undefined;
  // Of a federation that was set up by hand it may only send people to AWS.
  const store = parts.instance.facts?.instance?.identityStoreId;
  return application.identifierUris.some(uri => uri.endsWith(`/${store}`))
    ? undefined
    : `The enterprise application "${application.displayName}" does not have AWS's identifier, and nobody has specified through which one people sign in.`;
}

function factsFor(
  rule: Rule,
  snapshot: Snapshot,
): Parameters<Rule['inspect']>[0] {
  // Each of them was read, as the caller has seen.
  return Object.fromEntries(
    rule.reads.map(name => [name, snapshot.parts[name].facts]),
  ) as Parameters<Rule['inspect']>[0];
}

function oldest(rule: Rule, snapshot: Snapshot): string {
  return rule.reads
    .map(name => snapshot.parts[name].observedAt ?? snapshot.observedAt)
    .reduce((a, b) => (a < b ? a : b), snapshot.observedAt);
}
