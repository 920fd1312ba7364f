import type { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';

/** More than these unfold on request. */
const shownAtFirst = 3;

/** Findings that call for somebody, in their order; others are notes. */
export function alarmsOf(findings: Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== 'info');
}

/** The alarms that are seen without unfolding anything. */
export function alarmsInSight(findings: Finding[]): Finding[] {
  return alarmsOf(findings).slice(0, shownAtFirst);
}
