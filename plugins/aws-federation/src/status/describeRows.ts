import type {
  Condition,
  ConditionType,
  FederationStatus,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { FINDINGS_SHOWN_AT_FIRST, sortFindings } from '../finding/sortFindings';
import { formatDay, formatWait, formatMoment } from '../time/formatTime';
import { isStale } from './isStale';
import { MarkKind } from './MarkKind';
import { markWord } from './markWord';
import { severityMark } from './severityMark';

/** One line of the card. */
export interface StatusRow {
  name: 'sign-in' | 'provisioning' | 'people' | 'access';
  label: string;
  mark: MarkKind;
  /** Stands beside the icon. */
  word: string;
  details: string[];
}

const rows: Array<
  Pick<StatusRow, 'name' | 'label'> & { conditions: ConditionType[] }
> = [
  {
    name: 'sign-in',
    label: 'Sign-in (SAML)',
    conditions: [
      'InstanceReady',
      'ApplicationReady',
      'SamlReady',
      'CertificateValid',
      'IdentitySourceReady',
    ],
  },
  {
    name: 'provisioning',
    label: 'Provisioning',
    conditions: ['CredentialsValid', 'MappingsReady', 'ProvisioningRunning'],
  },
  { name: 'people', label: 'People', conditions: ['UsersInSync'] },
  { name: 'access', label: 'Access', conditions: ['AccessReady'] },
];

/**
 * The four lines below the verdict. A line is `ok` only when each of its conditions
 * was seen to be true, lately.
 */
export function describeRows(options: {
  status: FederationStatus;
  now: DateTime;
}): StatusRow[] {
  const { status, now } = options;
  const stale = isStale(options);

  return rows.map(({ name, label, conditions }) => {
    const seen = conditions.map(type =>
      status.conditions.find(condition => condition.type === type),
    );
    const mark = foldMark(seen);
    const facts = describeFacts({ name, status, now });
    if (stale && status.observedAt) {
      return {
        name,
        label,
        mark: 'unknown',
        word: 'Not checked lately',
        details: [
          `${markWord(mark)} on ${formatMoment({
            iso: status.observedAt,
            now,
          })}`,
          ...facts,
        ],
      };
    }
    return {
      name,
      label,
      mark,
      word: describeMark(mark, seen),
      details: [...describeConditions({ mark, seen, status }), ...facts],
    };
  });
}

function foldMark(seen: Array<Condition | undefined>): MarkKind {
  const marks = seen.map(conditionMark);
  const order: MarkKind[] = ['broken', 'warning', 'unknown', 'information'];
  return order.find(mark => marks.includes(mark)) ?? 'ok';
}

/** What was looked for and is not there was checked all the same. */
function describeMark(
  mark: MarkKind,
  seen: Array<Condition | undefined>,
): string {
  const unknown = seen.filter(
    condition => conditionMark(condition) === 'unknown',
  );
  return mark === 'unknown' &&
    unknown.every(condition => condition?.reason === 'NotSetUp')
    ? 'Nothing yet'
    : markWord(mark);
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
  status: FederationStatus;
}): string[] {
  if (options.mark === 'ok') {
    return [];
  }
  // A finding in sight above has said it already.
  const said = sortFindings(options.status.findings)
    .slice(0, FINDINGS_SHOWN_AT_FIRST)
    .map(finding => finding.title);
  const messages = options.seen
    .filter(
      condition =>
        condition !== undefined &&
        conditionMark(condition) === options.mark &&
        !said.includes(condition.message),
    )
    // The details stand in one line, apart by dots.
    .map(condition => (condition?.message ?? '').replace(/\.$/, ''));
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
  const clock = time.hasSame(now, 'day')
    ? time.toFormat('HH:mm')
    : formatMoment({ iso, now });
  return `next cycle ${formatWait({ iso, now })} (${clock})`;
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
