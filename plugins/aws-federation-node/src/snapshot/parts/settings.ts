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
  /** Entra leaves people in AWS whom it no longer has in scope; `hidden`: it is set, and Entra does not show how. */
  skipsOutOfScopeDeletions?: boolean | 'hidden';
  /** Scope, addresses and deletion threshold, as far as Entra shows them or they were saved by us. */
  known: Partial<ProvisioningSettings>;
}

/** @public */
export const settingsPart: SnapshotPart<SettingsFacts> = {
  title: 'the provisioning settings',
  tier: 'check',

  async collect(context) {
    const id = await findServicePrincipalId(context);
    if (!id) return { keys: [], known: {} };
    const saved = await savedSecrets(context, id);
    const skips = saved.others.find(
      ({ key }) => key === 'SkipOutOfScopeDeletions',
    )?.value;
    return {
      keys: saved.keys,
      scimEndpoint:
        saved.baseAddress === 'hidden' ? undefined : saved.baseAddress,
      skipsOutOfScopeDeletions:
        skips === 'hidden' ? skips : skips?.toLowerCase() === 'true',
      known: knownSettings(saved, context.recorded),
    };
  },
};
