import { StepState } from '@aws-federation/backstage-plugin-aws-federation-common';
import { foldConditions, overallStatus } from '../conditions';
import { severityOrder } from '../conditions/severityOrder';
import { StoredFederation, StoredStatus } from '../federations';
import { allRules, RuleInput } from '../rules';
import { activeCertificate } from '../rules/activeCertificate';
import { everRan } from '../rules/everRan';
import { tokenEnd } from '../rules/tokenEnd';
import { nextCycle } from './nextCycle';

/**
 * Judges a snapshot: findings, conditions, and the one word for them. Pure. An
 * organization without a stored specification is only asked for its instance.
 */
export function assessFederation(options: {
  federation: StoredFederation;
  input: Omit<RuleInput, 'rejectionsInARow'>;
  steps: StepState[];
  previous?: StoredStatus;
  links: StoredStatus['links'];
}): StoredStatus {
  const { federation, steps, previous, links } = options;
  const { snapshot, recorded } = options.input;
  const { observedAt } = snapshot;
  const provisioning = snapshot.provisioning.ok
    ? snapshot.provisioning.value
    : undefined;

  const input: RuleInput = {
    ...options.input,
    rejectionsInARow: rejectionsInARow(
      provisioning?.savedCredentials,
      previous,
    ),
  };
  const federated = Boolean(federation.specification);
  const hasRun = Boolean(previous?.hasRun) || everRan(provisioning?.job);
  const settingUp =
    federated && !hasRun && !steps.every(step => step.state === 'Done');

  const findings = allRules
    .filter(rule => rule.duringSetUp || (federated && !settingUp))
    .flatMap(rule => rule.inspect(input))
    .filter(finding => federated || finding.condition === 'InstanceReady')
    .sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
  const conditions = foldConditions({
    input,
    findings,
    previous: previous?.conditions ?? [],
  }).filter(condition => federated || condition.type === 'InstanceReady');
  const overall = federated
    ? overallStatus({ conditions, settingUp })
    : 'NotFederated';

  return {
    observedAt,
    overall,
    overallSince:
      previous?.overall === overall ? previous.overallSince : observedAt,
    conditions,
    findings,
    steps,
    counts: {
      usersInAws: snapshot.people.ok
        ? snapshot.people.value.usersInAws
        : undefined,
      usersFailing: snapshot.people.ok
        ? new Set(
            snapshot.people.value.failures.map(failure => failure.sourceId),
          ).size
        : undefined,
      permissionSets: snapshot.access.ok
        ? snapshot.access.value.permissionSets
        : undefined,
      accountsWithAccess: snapshot.access.ok
        ? snapshot.access.value.accounts
        : undefined,
    },
    certificateEndsAt: activeCertificate(snapshot)?.endsAt,
    tokenEndsAt: tokenEnd(recorded),
    nextCycleAt: nextCycle(snapshot),
    observedVersion: federation.version,
    links,
    hasRun,
    rejectionsInARow: input.rejectionsInARow,
  };
}

/** A check that could not try the token neither adds to the row nor ends it. */
function rejectionsInARow(
  savedCredentials: 'accepted' | 'rejected' | undefined,
  previous: StoredStatus | undefined,
): number {
  const before = previous?.rejectionsInARow ?? 0;
  switch (savedCredentials) {
    case 'accepted':
      return 0;
    case 'rejected':
      return before + 1;
    case undefined:
      return before;
    default: {
      const unknown: never = savedCredentials;
      throw new Error(`Unknown result: ${unknown}`);
    }
  }
}
