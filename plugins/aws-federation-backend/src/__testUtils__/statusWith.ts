import { Condition } from '@aws-federation/backstage-plugin-aws-federation-common';
import { StoredStatus } from '../health';

/** A stored status with these conditions. */
export function statusWith(
  observedAt: string,
  conditions: Array<Pick<Condition, 'type' | 'status' | 'reason'>>,
): StoredStatus {
  return {
    observedAt,
    overall: 'Healthy',
    overallSince: observedAt,
    conditions: conditions.map(condition => ({
      ...condition,
      message: 'As seen.',
      lastTransitionTime: observedAt,
    })),
    findings: [],
    steps: [],
    counts: {},
    observedVersion: 1,
    links: {},
    unread: [],
    hasRun: true,
  };
}
