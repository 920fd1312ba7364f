import {
  Federation,
  visitNeed,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/** Whether the visit and the run after it are over: who comes back replaces something. Pure. */
export function isConnected(federation: Federation): boolean {
  return (
    visitNeed(federation) === 'none' &&
    federation.status.overall !== 'SettingUp'
  );
}
