import { FederationStatus } from '@aws-federation/backstage-plugin-aws-federation-common';

/** Whether a finding says that something is, or may be, wrong. */
export function isMoreThanInformation({
  severity,
  effect,
}: FederationStatus['findings'][number]): boolean {
  return severity !== 'info' || effect !== 'none';
}
