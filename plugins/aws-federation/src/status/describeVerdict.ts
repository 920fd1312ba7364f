import {
  Condition,
  conditions as table,
  Federation,
  Finding,
  FederationStatus,
  mattersUnknown,
  overallWord,
  statusWord,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { describeSetUp } from '../setUp/describeSetUp';
import { formatLength, formatMoment } from '../time/formatTime';
import { describePause } from './describePause';
import { isUndecided } from './isUndecided';
import { MarkKind } from './MarkKind';
import { statusMark } from './statusMark';

/** The first line of the card, and the sentences below it. */
export interface Verdict {
  mark: MarkKind;
  title: string;
  sentences: string[];
}

interface Options {
  federation: Federation;
  now: DateTime;
}

/**
 * Answers the reader's question in words. The word is the backend's; what was not
 * checked, or was checked too long ago, is never described as healthy. Pure.
 */
export function describeVerdict(options: Options): Verdict {
  const { status } = options.federation;
  return {
    mark: statusMark(status),
    title: describeTitle(options),
    sentences: describeSentences(options),
  };
}

function describeTitle({ federation, now }: Options): string {
  const { status } = federation;
  const { word, observedAt, overallSince } = status;
  if (!observedAt) return word;
  if (status.stale) {
    return `${word}: not checked since ${formatMoment({
      iso: observedAt,
      now,
    })}`;
  }
  if (status.overall === 'SettingUp') {
    const { done, total } = describeSetUp(federation);
    return `${word}: ${done.length} of ${total} steps`;
  }
  // Another word than the overall one is not what the time is of.
  return overallSince &&
    status.overall !== 'NotFederated' &&
    word === overallWord(status.overall)
    ? `${word} since ${formatMoment({ iso: overallSince, now })}`
    : word;
}

function describeSentences(options: Options): string[] {
  const { status } = options.federation;
  const interval = formatLength(status.intervalSeconds);
  if (!status.observedAt) {
    return [
      `Nobody knows yet whether people can sign in. The first check runs within ${interval}, or at once when you press "Check now".`,
    ];
  }
  if (status.stale) {
    return [
      `A check is due every ${interval}. The last one said: ${statusWord({
        ...status,
        stale: false,
      })}. What you see below is from then.`,
      'Press "Check now". If that does not help, ask the people who run this portal to look at the log of the AWS federation backend.',
    ];
  }
  return describeFresh(options);
}

function describeFresh(options: Options): string[] {
  const { status, tenant } = options.federation;
  const unknown = unknownConditions(options);

  switch (status.overall) {
    case 'NotFederated':
      return [
        `People cannot sign in to this organization with Microsoft Entra ID yet: nobody has connected it to the tenant "${tenant}".`,
        'A template does it with you: one form, one visit to the AWS console, one more form.',
        ...describeObstacle(status),
      ];
    case 'SettingUp':
      return [];
    case 'Healthy':
      return [
        unknown.length > 0
          ? 'What was checked is in order.'
          : 'People can sign in to AWS with Microsoft Entra ID, and changes arrive.',
        ...describePaused(options),
        ...describeUnknown(unknown, status.findings),
      ];
    case 'Degraded':
      return [
        ...describeFalse(status),
        ...describePaused(options),
        ...describeUnknown(unknown, status.findings),
      ];
    case 'Broken':
      // What stopped comes first; the rows below say what could not be seen.
      return [...describeFalse(status), ...describePaused(options)];
    case 'Unknown':
      if (isUndecided(options.federation)) return describeUndecided(options);
      return [
        'The last check could not tell whether people can sign in and changes arrive.',
        ...describePaused(options),
        ...describeUnknown(unknown, status.findings),
      ];
    default:
      return status.overall satisfies never;
  }
}

/** A pause that is meant has its own sentence. */
function unknownConditions(options: Options): Condition[] {
  const paused = describePause(options) !== undefined;
  return options.federation.status.conditions.filter(
    condition =>
      mattersUnknown(condition) &&
      !(paused && condition.type === 'ProvisioningRunning'),
  );
}

function describeUndecided({ federation }: Options): string[] {
  const { status, tenant } = federation;
  const unread = new Intl.ListFormat('en').format(
    status.unread.map(({ title }) => title),
  );
  return [
    `Whether this organization is connected to the tenant "${tenant}" is not known${
      unread && `: the last check could not read ${unread}`
    }.`,
    ...new Set(status.unread.map(({ reason }) => reason)),
    'Setting it up is offered once it is known that there is nothing yet.',
  ];
}

function describeObstacle({ conditions }: FederationStatus): string[] {
  const instance = conditions.find(({ type }) => type === 'InstanceReady');
  return instance && instance.status !== 'True'
    ? [`Before you start: ${instance.message}`]
    : [];
}

/** The findings say it better, when there are any. */
function describeFalse({ conditions, findings }: FederationStatus): string[] {
  return findings.length === 0
    ? conditions
        .filter(({ status }) => status === 'False')
        .map(({ message }) => message)
    : [];
}

function describePaused(options: Options): string[] {
  const pause = describePause(options);
  return pause
    ? [`Provisioning is paused on purpose ${pause.when}. ${pause.why}`]
    : [];
}

function describeUnknown(
  conditions: Condition[],
  findings: Finding[],
): string[] {
  const seenOnce = conditions.filter(isBeingConfirmed);
  const unseen = conditions.filter(condition => !isBeingConfirmed(condition));
  const isTold = ({ type, reason }: Condition) =>
    findings.some(
      finding => finding.condition === type && finding.reason === reason,
    );
  const reasons = new Set(
    unseen
      .filter(condition => !isTold(condition))
      .map(({ message }) => message),
  );
  return [
    ...seenOnce.map(({ message }) => message),
    ...(unseen.length > 0
      ? [
          `Not known: ${unseen
            .map(({ type }) => table[type].label)
            .join(', ')}.`,
        ]
      : []),
    // One reason often stands behind all of them, such as a cloud that does not answer.
    ...(reasons.size === 1 ? reasons : []),
  ];
}

/** Its message says that the next check decides. */
function isBeingConfirmed({ reason }: Condition): boolean {
  return reason === 'BeingConfirmed';
}
