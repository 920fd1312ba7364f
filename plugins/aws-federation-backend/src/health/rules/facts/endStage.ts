import {
  Severity,
  Urgency,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { daysUntil } from './daysUntil';

/** How near an end is. */
export type EndStage = 'InAQuarter' | 'InAMonth' | 'InAWeek' | 'Tomorrow';

/** One scale for tokens and certificates, the nearest first. */
const stages: ReadonlyArray<{ days: number; stage: EndStage }> = [
  { days: 1, stage: 'Tomorrow' },
  { days: 7, stage: 'InAWeek' },
  { days: 30, stage: 'InAMonth' },
  { days: 90, stage: 'InAQuarter' },
];

/** Undefined: it has ended, or ends later than in 90 days. */
export function endStage(endsAt: string, now: Date): EndStage | undefined {
  const left = daysUntil(endsAt, now);
  return left > 0 ? stages.find(({ days }) => left <= days)?.stage : undefined;
}

/** How each stage counts: everything works until the end. */
export const endTraits = {
  InAQuarter: trait('months'),
  InAMonth: trait('weeks'),
  InAWeek: trait('days'),
  Tomorrow: trait('now'),
};

function trait(urgency: Urgency): {
  severity: Severity;
  effect: 'will-stop';
  urgency: Urgency;
} {
  return { severity: 'warning', effect: 'will-stop', urgency };
}
