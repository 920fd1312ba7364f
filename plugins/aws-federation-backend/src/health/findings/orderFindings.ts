import {
  effects,
  Finding,
  severities,
  urgencies,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/** The worst first: by severity, then by what stops, then by how soon. */
export function orderFindings(findings: Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      effects.indexOf(a.effect) - effects.indexOf(b.effect) ||
      urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency),
  );
}
