/**
 * A federation's status in one word.
 * @public
 */
export const overallStatuses = [
  'NotFederated',
  'SettingUp',
  'Healthy',
  'Degraded',
  'Broken',
  'Unknown',
] as const;

/** @public */
export type OverallStatus = (typeof overallStatuses)[number];
