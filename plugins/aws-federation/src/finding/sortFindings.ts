import type {
  Finding,
  Severity,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/** More findings than these unfold on request. */
export const FINDINGS_SHOWN_AT_FIRST = 3;

const order: Severity[] = ['critical', 'warning', 'info'];

/** The worst first; the order of the rules otherwise. */
export function sortFindings(findings: Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
}
