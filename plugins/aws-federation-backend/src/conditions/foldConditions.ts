import {
  Condition,
  conditionTypes,
  Finding,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { RuleInput } from '../rules';
import { evidenceReaders } from './evidenceReaders';
import { severityOrder } from './severityOrder';

/**
 * Folds findings and evidence into one condition per aspect, in the order of the card. A
 * finding that is more than information makes its condition `False`; otherwise the
 * evidence decides. What has not changed keeps the time of its last transition.
 */
export function foldConditions(options: {
  input: RuleInput;
  findings: Finding[];
  previous: Condition[];
}): Condition[] {
  const { input, findings, previous } = options;
  return conditionTypes.map(type => {
    const worst = findings
      .filter(
        finding => finding.condition === type && finding.severity !== 'info',
      )
      .sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity])
      .at(0);
    const seen = worst
      ? {
          status: 'False' as const,
          severity: worst.severity,
          reason: worst.reason,
          message: worst.title,
        }
      : evidenceReaders[type](input);
    const before = previous.find(condition => condition.type === type);
    const unchanged =
      before?.status === seen.status && before.reason === seen.reason;
    return {
      type,
      ...seen,
      lastTransitionTime: unchanged
        ? before.lastTransitionTime
        : input.snapshot.observedAt,
    };
  });
}
