import type { ServicePrincipal } from '@microsoft/microsoft-graph-types';
import { knownSettings } from '../../steps/provisioningSettings';
import { savedSecrets } from '../../steps/savedSecrets';
import { SnapshotContext } from '../SnapshotContext';

/** Whether Entra sends everybody in the tenant, and signs in whoever asks. */
export async function isForEverybody(
  context: SnapshotContext,
  {
    id,
    appRoleAssignmentRequired,
  }: Pick<ServicePrincipal, 'appRoleAssignmentRequired'> & { id: string },
): Promise<boolean> {
  if (appRoleAssignmentRequired !== false) return false;
  const saved = await savedSecrets(context, id);
  return knownSettings(saved, context.recorded).scope === 'all';
}
