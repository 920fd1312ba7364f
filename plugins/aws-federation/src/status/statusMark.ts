import {
  FederationStatus,
  overallWord,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { MarkKind } from './MarkKind';

/** How the word of a status is drawn. Pure. */
export function statusMark(
  status: Pick<FederationStatus, 'word' | 'stale' | 'overall'>,
): MarkKind {
  const { word, stale, overall } = status;
  // Another word is told where less is known than that one says.
  if (stale || word !== overallWord(overall)) return 'unknown';
  switch (overall) {
    case 'NotFederated':
      return 'open';
    case 'SettingUp':
      return 'progress';
    case 'Healthy':
      return 'ok';
    case 'Degraded':
      return 'warning';
    case 'Broken':
      return 'broken';
    case 'Unknown':
      return 'unknown';
    default:
      return overall satisfies never;
  }
}
