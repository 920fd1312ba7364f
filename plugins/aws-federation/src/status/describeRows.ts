import {
  Condition,
  conditions as table,
  ConditionTraits,
  conditionTypes,
  Federation,
  FederationStatus,
  ConditionType,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { alarmsInSight } from '../finding/alarmsInSight';
import {
  formatClock,
  formatDay,
  formatMoment,
  formatWait,
} from '../time/formatTime';
import { describePause } from './describePause';
import { describeVerdict } from './describeVerdict';
import { MarkKind } from './MarkKind';
import { markWord } from './markWord';
import { severityMark } from './severityMark';

/** One line of the card. */
export interface StatusRow {
  name: ConditionTraits['row'];
  label: string;
  mark: MarkKind;
  /** Stands beside the icon. */
  word: string;
  details: string[];
}

/** In their order. */
const rowLabels: Record<StatusRow['name'], string> = {
  'sign-in': 'Sign-in (SAML)',
  provisioning: 'Provisioning',
  people: 'People',
  access: 'Access',
};

const rowNames = Object.keys(rowLabels) as Array<StatusRow['name']>;

/**
 * The four lines below the verdict. A line is `ok` only when each of its conditions
 * was seen to be true, lately. Pure.
 */
export function describeRows(options: {
  federation: Federation;
  now: DateTime;
}): StatusRow[] {
  return rowNames.map(name => describeRow(name, options));
}

function describeRow(
  name: StatusRow['name'],
  options: { federation: Federation; now: DateTime },
): StatusRow {
  const { federation, now } = options;
  const { status } = federation;
  const label = rowLabels[name];
  const seen = conditionTypes
    .filter(type => table[type].row === name)
    .map(type => status.conditions.find(condition => condition.type === type));
  const mark = foldMark(seen);
  const facts = describeFacts({ name, status, now });
  if (status.stale && status.observedAt) {
    const then = formatMoment({ iso: status.observedAt, now });
    return {
      name,
      label,
      mark: 'unknown',
      word: 'Not checked lately',
      details: [`${markWord(mark)} on ${then}`, ...facts],
    };
  }
  const pause = name === 'provisioning' ? describePause(options) : undefined;
  if (pause && mark === 'unknown') {
    return {
      name,
      label,
      mark: 'information',
      word: 'Paused on purpose',
      details: [pause.when],
    };
  }
  return {
    name,
    label,
    mark,
    word: describeMark(mark, seen),
    details: [...describeConditions({ mark, seen, ...options }), ...facts],
  };
}

function foldMark(seen: Array<Condition | undefined>): MarkKind {
  const marks = seen.map(conditionMark);
  const order: MarkKind[] = ['broken', 'warning', 'unknown', 'information'];
  return order.find(mark => marks.includes(mark)) ?? 'ok';
}

/** Reasons for which nothing is known, when all of a line have the same. */
const unknownWords = new Map([
  // What was looked for and is not there was checked all the same.
  ['NotSetUp', 'Nothing yet'],
  ['BeingConfirmed', 'Being confirmed'],
  ['BeingChanged', 'Being changed'],
]);

function describeMark(
  mark: MarkKind,
  seen: Array<Condition | undefined>,
): string {
  if (mark !== 'unknown') return markWord(mark);
  const reasons = new Set(
    seen
      .filter(condition => conditionMark(condition) === 'unknown')
      .map(condition => condition?.reason ?? ''),
  );
  const [reason] = reasons;
  return (
    (reasons.size === 1 ? unknownWords.get(reason) : undefined) ??
    markWord(mark)
  );
}

function conditionMark(condition: Condition | undefined): MarkKind {
  const status = condition?.status ?? 'Unknown';
  switch (status) {
    case 'True':
      return 'ok';
    case 'False':
      return severityMark(condition?.severity ?? 'critical');
    case 'Unknown':
      return 'unknown';
    default:
      return status satisfies never;
  }
}

/** What is not in order; nothing when all is well, for then the facts say enough. */
function describeConditions(options: {
  mark: MarkKind;
  seen: Array<Condition | undefined>;
  federation: Federation;
  now: DateTime;
}): string[] {
  if (options.mark === 'ok') {
    return [];
  }
  const { status } = options.federation;
  // The verdict or a finding in sight above has said it already.
  const said = [
    ...describeVerdict(options).sentences,
    ...alarmsInSight(status.findings).map(({ title }) => title),
  ];
  // The note below says why, once for all that it keeps from being known.
  const unread = status.unread.map(({ reason }) => reason);
  const messages = options.seen
    .filter(
      condition =>
        condition !== undefined &&
        conditionMark(condition) === options.mark &&
        !said.includes(condition.message),
    )
    .map(condition => condition?.message ?? '')
    .map(message =>
      unread.includes(message)
        ? 'could not be read'
        : // The details stand in one line, apart by dots.
          message.replace(/\.$/, ''),
    );
  return [...new Set(messages)];
}

function describeFacts(options: {
  name: StatusRow['name'];
  status: FederationStatus;
  now: DateTime;
}): string[] {
  const { name, status, now } = options;
  switch (name) {
    case 'sign-in':
      return status.certificateEndsAt
        ? [describeEnd('signing certificate', status.certificateEndsAt, now)]
        : [];
    case 'provisioning':
      return [
        ...(status.tokenEndsAt && isTrue(status, 'CredentialsValid')
          ? [describeEnd('token', status.tokenEndsAt, now)]
          : []),
        ...(status.nextCycleAt
          ? [describeNextCycle(status.nextCycleAt, now)]
          : []),
      ];
    case 'people':
      return describeCounts({ status, now });
    case 'access':
      return describeAccess(status);
    default:
      return name satisfies never;
  }
}

function describeAccess({ counts, conditions }: FederationStatus): string[] {
  const given = conditions.find(({ type }) => type === 'AccessReady');
  // The backend's words: of many permission sets it has counted only some.
  return given?.status === 'True' && counts.permissionSets
    ? [given.message.replace(/\.$/, '')]
    : [];
}

/** A token that AWS refuses is not "good until" anything. */
function isTrue(status: FederationStatus, type: ConditionType): boolean {
  return status.conditions.some(
    condition => condition.type === type && condition.status === 'True',
  );
}

function describeEnd(thing: string, iso: string, now: DateTime): string {
  return DateTime.fromISO(iso) > now
    ? `${thing} good until ${formatDay(iso)}`
    : `${thing} ended on ${formatDay(iso)}`;
}

function describeNextCycle(iso: string, now: DateTime): string {
  const time = DateTime.fromISO(iso);
  if (time <= now) {
    return `next cycle was due ${formatMoment({ iso, now })}`;
  }
  return `next cycle ${formatWait({ iso, now })} (${formatClock({
    iso,
    now,
  })})`;
}

function describeCounts(options: {
  status: FederationStatus;
  now: DateTime;
}): string[] {
  const { counts, observedAt } = options.status;
  const parts = [
    ...(counts.usersInAws === undefined ? [] : [`${counts.usersInAws} in AWS`]),
    ...(counts.usersFailing === undefined || counts.usersFailing === 0
      ? []
      : [`${counts.usersFailing} cannot be sent`]),
  ];
  if (parts.length === 0 || !observedAt) {
    return [];
  }
  const asOf = formatMoment({ iso: observedAt, now: options.now });
  return [`${parts.join(', ')} (as of ${asOf})`];
}
