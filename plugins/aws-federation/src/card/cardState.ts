import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Failure } from '../data/readFailure';
import type { FederationData } from '../data/useFederation';
import { isUndecided } from '../status/isUndecided';

/** Which view the card shows. */
export type CardState =
  | { kind: 'loading' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'notFederated'; federation: Federation }
  | { kind: 'undecided'; federation: Federation }
  | { kind: 'settingUp'; federation: Federation }
  | { kind: 'observed'; federation: Federation };

/**
 * Picks the view. The last data stay in sight when the backend does not answer, but not
 * when the reader may no longer see them.
 */
export function cardState(
  data: Pick<FederationData, 'federation' | 'failure'>,
): CardState {
  const { federation, failure } = data;
  if (failure && (!federation || !keepsData(failure))) {
    return { kind: 'failed', failure };
  }
  if (!federation) {
    return { kind: 'loading' };
  }
  const { overall } = federation.status;
  switch (overall) {
    case 'NotFederated':
      return { kind: 'notFederated', federation };
    case 'SettingUp':
      return { kind: 'settingUp', federation };
    case 'Healthy':
    case 'Degraded':
    case 'Broken':
      return { kind: 'observed', federation };
    case 'Unknown':
      return isUndecided(federation)
        ? { kind: 'undecided', federation }
        : { kind: 'observed', federation };
    default:
      return overall satisfies never;
  }
}

function keepsData(failure: Failure): boolean {
  switch (failure.kind) {
    case 'unreachable':
    case 'signedOut':
      return true;
    case 'forbidden':
    case 'notConfigured':
      return false;
    default:
      return failure.kind satisfies never;
  }
}
