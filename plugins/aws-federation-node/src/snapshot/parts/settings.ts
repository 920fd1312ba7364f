import { savedSecrets } from '../../steps/savedSecrets';
import {
  knownSettings,
  ProvisioningSettings,
} from '../../steps/provisioningSettings';
import { SnapshotPart } from '../SnapshotPart';
import { findServicePrincipalId } from './findServicePrincipalId';

/**
 * What Entra keeps for provisioning beside the mappings; of secrets only whether they are
 * there.
 * @public
 */
export interface SettingsFacts {
  /** Keys of the saved secrets. */
  keys: string[];
  /** SCIM endpoint, when Entra shows it. */
  scimEndpoint?: string;
  /** Scope, addresses and deletion threshold, as far as Entra shows them or they were saved by us. */
  known: Partial<ProvisioningSettings>;
}

/** @public */
export const settingsPart: SnapshotPart<SettingsFacts> = {
  title: 'the provisioning settings',
  tier: 'hourly',

  async collect(context) {
    const id = await findServicePrincipalId(context);
    if (!id) return { keys: [], known: {} };
    const saved = await savedSecrets(context, id);
    return {
      keys: saved.keys,
      scimEndpoint:
        saved.baseAddress === 'hidden' ? undefined : saved.baseAddress,
      known: knownSettings(saved, context.recorded),
    };
  },
};
