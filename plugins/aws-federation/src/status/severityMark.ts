import type { Severity } from '@aws-federation/backstage-plugin-aws-federation-common';
import { MarkKind } from './MarkKind';

/** How a finding, or a condition that is false, is drawn. */
export function severityMark(severity: Severity): MarkKind {
  switch (severity) {
    case 'critical':
      return 'broken';
    case 'warning':
      return 'warning';
    case 'info':
      return 'information';
    default:
      return severity satisfies never;
  }
}
