import { Severity } from '@aws-federation/backstage-plugin-aws-federation-common';

/** The lower, the worse. */
export const severityOrder: Record<Severity, number> = {
  critical: 0,
  warning: 1,
  info: 2,
};
