import {
  Condition,
  FederationStatus,
  overallWord,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { formatLength, formatMoment } from '../time/formatTime';
import { conditionLabel } from './conditionLabel';
import { isStale } from './isStale';
import { MarkKind } from './MarkKind';

/** The first line of the card, and the sentences below it. */
export interface Verdict {
  mark: MarkKind;
  title: string;
  sentences: string[];
}

/**
 * Answers the reader's question in words. What was not checked, or was checked too
 * long ago, is never described as healthy.
 */
export function describeVerdict(options: {
  status: FederationStatus;
  now: DateTime;
}): Verdict {
  const { status, now } = options;
  const interval = formatLength(status.intervalSeconds);
  if (!status.observedAt) {
    return {
      mark: 'unknown',
      title: 'Never checked',
      sentences: [
        `Nobody knows yet whether people can sign in. The first check runs within ${interval}, or at once when you press "Check now".`,
      ],
    };
  }
  if (isStale({ status, now })) {
    const observed = formatMoment({ iso: status.observedAt, now });
    return {
      mark: 'unknown',
      title: `Unknown: not checked since ${observed}`,
      sentences: [
        `A check is due every ${interval}. The last one said: ${overallWord(
          status.overall,
        )}. What you see below is from then.`,
        'Press "Check now". If that does not help, ask the people who run this portal to look at the log of the AWS federation backend.',
      ],
    };
  }
  return describeFreshVerdict(options);
}

function describeFreshVerdict(options: {
  status: FederationStatus;
  now: DateTime;
}): Verdict {
  const { status, now } = options;
  const since = status.overallSince
    ? ` since ${formatMoment({ iso: status.overallSince, now })}`
    : '';
  const title = `${overallWord(status.overall)}${since}`;
  const unknown = status.conditions.filter(c => c.status === 'Unknown');

  switch (status.overall) {
    case 'Healthy': {
      // Who may do what in AWS is its own affair: people can sign in without it.
      const matters = unknown.filter(c => c.type !== 'AccessReady');
      return matters.length > 0
        ? {
            mark: 'unknown',
            title: 'Partly unknown',
            sentences: [
              'What was checked is in order.',
              ...describeUnknown(unknown),
            ],
          }
        : {
            mark: 'ok',
            title,
            sentences: [
              'People can sign in to AWS with Microsoft Entra ID, and changes arrive.',
            ],
          };
    }
    case 'Degraded':
    case 'Broken':
      return {
        mark: status.overall === 'Broken' ? 'broken' : 'warning',
        title,
        sentences: [
          ...(status.findings.length === 0
            ? falseConditions(status).map(condition => condition.message)
            : []),
          // What stopped comes first; the rows below say what could not be seen.
          ...(status.overall === 'Broken'
            ? []
            : describeUnknown(unknown.filter(c => c.type !== 'AccessReady'))),
        ],
      };
    case 'Unknown':
      return {
        mark: 'unknown',
        title,
        sentences: [
          'The last check could not tell whether people can sign in.',
          ...describeUnknown(unknown),
        ],
      };
    case 'SettingUp':
      return { mark: 'progress', title: 'Setting up', sentences: [] };
    case 'NotFederated':
      return { mark: 'open', title: 'Not federated', sentences: [] };
    default:
      return status.overall satisfies never;
  }
}

function falseConditions(status: FederationStatus): Condition[] {
  return status.conditions.filter(condition => condition.status === 'False');
}

function describeUnknown(conditions: Condition[]): string[] {
  if (conditions.length === 0) {
    return [];
  }
  const labels = conditions.map(condition => conditionLabel(condition.type));
  const reasons = new Set(conditions.map(condition => condition.message));
  return [
    `Not checked: ${labels.join(', ')}.`,
    // One reason often stands behind all of them, such as a cloud that does not answer.
    ...(reasons.size === 1 ? [...reasons] : []),
  ];
}
