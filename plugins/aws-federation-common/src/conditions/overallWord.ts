import { OverallStatus } from './OverallStatus';

/**
 * A federation's status as a person says it.
 * @public
 */
export function overallWord(overall: OverallStatus): string {
  switch (overall) {
    case 'NotFederated':
      return 'Not federated';
    case 'SettingUp':
      return 'Setting up';
    case 'Healthy':
    case 'Degraded':
    case 'Broken':
    case 'Unknown':
      return overall;
    default:
      return overall satisfies never;
  }
}
