import type {
  ConditionType,
  Federation,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { formatDay } from '../time/formatTime';

/**
 * How the thing that is replaced stands: what is wrong with it, if anything, and its end.
 * Pure.
 */
export function describeReplaced(options: {
  /** For example `The signing certificate`. */
  thing: string;
  condition: ConditionType;
  /** ISO 8601; undefined: not known. */
  endsAt?: string;
  status: Federation['status'];
  now: DateTime;
}): string {
  const { thing, condition, endsAt, status, now } = options;
  const told = status.conditions.find(({ type }) => type === condition);
  const trouble = told && told.status !== 'True' ? [told.message] : [];
  return [...trouble, describeEnd(thing, endsAt, now)].join(' ');
}

function describeEnd(
  thing: string,
  endsAt: string | undefined,
  now: DateTime,
): string {
  if (!endsAt) return `${thing}: when it ends is not known.`;
  return DateTime.fromISO(endsAt) > now
    ? `${thing} is good until ${formatDay(endsAt)}.`
    : `${thing} ended on ${formatDay(endsAt)}.`;
}
