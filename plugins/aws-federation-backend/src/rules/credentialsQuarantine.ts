import type { SynchronizationQuarantine } from '@microsoft/microsoft-graph-types';
import { ProvisioningFacts } from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * The job's quarantine when Entra imposed it because the target refuses the credentials.
 * Entra says so in the error; its reason also covers an endpoint that does not answer.
 */
export function credentialsQuarantine(
  provisioning: ProvisioningFacts,
): SynchronizationQuarantine | undefined {
  const status = provisioning.job?.status;
  if (status?.code !== 'Quarantine' || !status.quarantine) return undefined;
  const { error, reason } = status.quarantine;
  const told = `${error?.code ?? ''} ${error?.message ?? ''}`;
  const byError = /credential|unauthori[sz]ed|\b401\b/i.test(told);
  const byProbe =
    reason === 'EncounteredQuarantineException' &&
    provisioning.savedCredentials === 'rejected';
  return byError || byProbe ? status.quarantine : undefined;
}
