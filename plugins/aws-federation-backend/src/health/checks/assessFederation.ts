import {
  ConditionType,
  conditionTypes,
  FederationStatus,
  OverallStatus,
  StepState,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  isInFuture,
  Rule,
  RuleInput,
  Snapshot,
  snapshotParts,
  partNames,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import { AdoptionSearch, deriveSpecification } from '../../adoption';
import { StoredFederation } from '../../federations';
import { foldConditions } from '../conditions/foldConditions';
import { isOfSignIn, overallStatus } from '../conditions/overallStatus';
import { doubtOutcomes } from '../findings/doubtOutcomes';
import { orderFindings } from '../findings/orderFindings';
import { TrackedFinding } from '../findings/TrackedFinding';
import { trackFindings } from '../findings/trackFindings';
import { CheckResult, StoredStatus } from '../HealthStore';
import { signingCertificate } from '../rules/facts/signingCertificate';
import { tokenEnd } from '../rules/facts/tokenEnd';
import { runRules } from '../runRules';
import { seenStore } from './seenStore';

/**
 * Judges a snapshot: findings, conditions, and the one word for them. Pure but for the
 * log. An organization without a stored specification is only asked for its instance, and
 * for the application where several may be the one.
 */
export function assessFederation(options: {
  federation: StoredFederation;
  rules: readonly Rule[];
  snapshot: Snapshot;
  input: RuleInput;
  steps: StepState[];
  /** What the last check left. */
  previous?: StoredStatus;
  open: TrackedFinding[];
  links: StoredStatus['links'];
  logger: Pick<LoggerService, 'error'>;
}): Omit<CheckResult, 'parts'> {
  const { federation, snapshot, input, steps, previous, links } = options;
  const { observedAt, parts } = snapshot;
  const federated = Boolean(federation.specification);
  const adoption = federated
    ? undefined
    : deriveSpecification(snapshot, input.organization);
  const asked = conditionsOf(adoption);
  const hasRun =
    Boolean(previous?.hasRun) ||
    Boolean(parts.job.facts?.job?.everRan) ||
    ranBeforeThePortal(federation, parts);
  const settingUp =
    federated && !hasRun && !steps.every(step => step.state === 'Done');
  const signsIn = isAdopted(federation) && Boolean(parts.users.facts?.enabled);

  const looks = runRules({
    ...options,
    rules: options.rules.filter(
      rule =>
        (rule.duringSetUp ||
          (federated && !settingUp) ||
          (signsIn && isOfSignIn({ type: rule.condition }))) &&
        asked.includes(rule.condition),
    ),
  });
  const tracking = {
    open: options.open,
    now: observedAt,
    // A run has given its lease back before it asks for the verdict on what it did.
    hold: Boolean(input.lease),
  };
  const { outcomes, doubted } = doubtOutcomes({ ...tracking, outcomes: looks });
  const { open, resolved } = trackFindings({ ...tracking, outcomes });
  // What a rule could not look at again is kept, and is no longer told as if it were seen.
  const looked = new Set(
    outcomes.flatMap(({ kind, rule }) =>
      kind === 'notLooked' ? [] : [rule.id],
    ),
  );
  const told = open.filter(({ finding }) => looked.has(finding.rule));
  const findings = orderFindings(
    told.filter(({ confirmedAt }) => confirmedAt).map(({ finding }) => finding),
  );
  const conditions = foldConditions({
    snapshot,
    input,
    outcomes,
    doubted,
    findings: told,
    previous: previous?.conditions ?? [],
  }).filter(({ type }) => asked.includes(type));
  const overall = adoption
    ? adoptionStatus(adoption)
    : overallStatus({ conditions, findings, settingUp, signsIn });

  return {
    open,
    resolved,
    status: {
      observedAt,
      overall,
      overallSince:
        previous?.overall === overall &&
        !isInFuture(previous.overallSince ?? observedAt, input.now)
          ? previous.overallSince
          : observedAt,
      conditions,
      findings,
      steps,
      unread: unread(snapshot, adoption),
      counts: counts(snapshot),
      identityStoreId: seenStore(snapshot, previous),
      certificateEndsAt: signingCertificate(parts.application.facts, input.now)
        ?.endsAt,
      tokenEndsAt: tokenEnd(input.recorded),
      nextCycleAt: parts.job.facts?.job?.nextCycleAt,
      observedVersion: federation.version,
      links,
      hasRun,
    },
  };
}

/** A job has brought people to AWS that no template has set up. */
function ranBeforeThePortal(
  federation: StoredFederation,
  { users }: Snapshot['parts'],
): boolean {
  return isAdopted(federation) && Boolean(users.facts?.enabledProvisioned);
}

/** Whether no template has set up what there is. */
function isAdopted({ specification, recorded }: StoredFederation): boolean {
  const { saml, provisioning } = specification ?? {};
  return (
    Boolean(saml ?? provisioning) &&
    // It comes with AWS's metadata, which a template asks for.
    saml?.signOnUrl === undefined &&
    recorded.savedSettings === undefined
  );
}

/** What is judged of an organization. */
function conditionsOf(
  adoption: AdoptionSearch | undefined,
): readonly ConditionType[] {
  if (!adoption) return conditionTypes;
  return adoption.kind === 'ambiguous'
    ? ['InstanceReady', 'ApplicationReady']
    : ['InstanceReady'];
}

/** Only where all was read that could show a federation is it said that there is none. */
function adoptionStatus({ kind }: AdoptionSearch): OverallStatus {
  return kind === 'nothing' ? 'NotFederated' : 'Unknown';
}

/** Of an organization that may not be federated, what keeps that from being told. */
function unread(
  { parts }: Snapshot,
  adoption: AdoptionSearch | undefined,
): FederationStatus['unread'] {
  const decisive = adoption?.kind === 'unread' ? adoption.parts : [];
  const told = adoption ? decisive : partNames;
  return told.flatMap(name => {
    const { failure, observedAt } = parts[name];
    if (!failure) return [];
    const { reason, requestId, since } = failure;
    return [
      {
        part: name,
        title: snapshotParts[name].title,
        reason,
        requestId,
        since,
        knownAt: observedAt,
      },
    ];
  });
}

function counts({ parts }: Snapshot): FederationStatus['counts'] {
  const { users, provisioningLog, access } = parts;
  return {
    usersInAws: users.facts?.inAws,
    usersFailing: provisioningLog.facts?.unsent.filter(
      ({ kind, outcome }) => kind === 'user' && outcome !== 'held',
    ).length,
    permissionSets: access.facts?.permissionSets,
    accountsWithAccess: access.facts?.accounts,
  };
}
