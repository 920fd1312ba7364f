import { EntraServicePrincipal } from '../state/EntraTenantState';
import { Input } from './readInput';

/**
 * Changes the settings of provisioning as an administrator does in the portal: `scope`,
 * `skipOutOfScopeDeletions`, `deletionThreshold` (0: none), the `notificationAddress`, and
 * the admin credentials, which `removeCredentials` deletes.
 */
export function changeProvisioningSettings(
  servicePrincipal: EntraServicePrincipal,
  input: Input,
) {
  const { secrets } = servicePrincipal.simulated;
  const scope = input.choice('scope', ['assigned', 'all']);
  if (scope) secrets.SyncAll = String(scope === 'all');
  const skips = input.flag('skipOutOfScopeDeletions');
  if (skips !== undefined) secrets.SkipOutOfScopeDeletions = String(skips);
  const threshold = input.amount('deletionThreshold');
  const address = input.text('notificationAddress');
  if (threshold !== undefined || address) {
    secrets.SyncNotificationSettings = JSON.stringify({
      ...JSON.parse(secrets.SyncNotificationSettings ?? '{}'),
      ...(threshold !== undefined && {
        DeleteThresholdEnabled: threshold > 0,
        DeleteThresholdValue: threshold,
      }),
      ...(address && { Enabled: true, Recipients: address }),
    });
  }
  if (input.flag('removeCredentials')) {
    delete secrets.BaseAddress;
    delete secrets.SecretToken;
  }
}
