import type { FederationData } from '../data/useFederation';

/**
 * What screen readers are told while a check runs and when it ends. Reading the stored
 * state every 30 seconds is not worth a word.
 */
export function describeActivity(options: {
  activity: FederationData['activity'];
  asked: boolean;
  federation: FederationData['federation'];
}): string {
  const { activity, asked, federation } = options;
  if (activity === 'checking') {
    return 'Checking both clouds now';
  }
  return asked && federation ? `Checked: ${federation.status.word}` : '';
}
