import {
  FederationSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { SavedSecrets } from './savedSecrets';

/** What Entra keeps beside the SCIM credentials, of which nothing is secret. */
export interface ProvisioningSettings {
  /** `SyncAll`. */
  scope: 'assigned' | 'all';
  /** Who is warned when provisioning is in trouble. */
  notificationEmailAddresses: string[];
  /** People that one cycle may disable; undefined: no limit. */
  deletionThreshold?: number;
}

export function specifiedSettings({
  application,
  provisioning,
}: FederationSpecification): ProvisioningSettings {
  return {
    scope: provisioning?.scope ?? 'assigned',
    notificationEmailAddresses: application.notificationEmailAddresses,
    deletionThreshold: provisioning?.deletionThreshold,
  };
}

/**
 * What holds, as far as it is known. Whether Entra shows these values or answers `*` is
 * not documented: where it hides them, what was saved last
 * counts.
 *
 * @returns without the settings that nothing tells
 */
export function knownSettings(
  saved: SavedSecrets,
  recorded: RecordedFacts,
): Partial<ProvisioningSettings> {
  const last = readSettings(recorded.savedSettings?.value);
  const { syncAll, notificationSettings } = saved;
  return {
    ...(syncAll === 'hidden'
      ? last && { scope: last.scope }
      : syncAll && { scope: syncAll === 'true' ? 'all' : 'assigned' }),
    ...(notificationSettings === 'hidden'
      ? last && {
          notificationEmailAddresses: last.notificationEmailAddresses,
          deletionThreshold: last.deletionThreshold,
        }
      : {
          notificationEmailAddresses: addressesOf(notificationSettings),
          deletionThreshold: thresholdOf(notificationSettings),
        }),
  };
}

/** `SyncNotificationSettings` with the settings in it; what else stands there stays. */
export function mergeNotificationSettings(
  found: Record<string, unknown> | undefined,
  { notificationEmailAddresses, deletionThreshold }: ProvisioningSettings,
): Record<string, unknown> {
  return {
    ...found,
    ...(notificationEmailAddresses.length > 0 && {
      Enabled: true,
      Recipients: notificationEmailAddresses.join(','),
    }),
    ...(deletionThreshold !== undefined && {
      DeleteThresholdEnabled: true,
      DeleteThresholdValue: deletionThreshold,
    }),
  };
}

/** Addresses that stand in `SyncNotificationSettings`, be it that none of them is warned now. */
export function listedAddresses(
  found: Record<string, unknown> | undefined,
): string[] {
  const { Recipients } = found ?? {};
  return typeof Recipients === 'string'
    ? Recipients.split(/[,;]/)
        .map(address => address.trim())
        .filter(Boolean)
    : [];
}

function readSettings(
  text: string | undefined,
): Partial<ProvisioningSettings> | undefined {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function addressesOf(found: Record<string, unknown> | undefined): string[] {
  return isOn(found?.Enabled) ? listedAddresses(found) : [];
}

function thresholdOf(
  found: Record<string, unknown> | undefined,
): number | undefined {
  const { DeleteThresholdEnabled, DeleteThresholdValue } = found ?? {};
  const value = Number(DeleteThresholdValue);
  return isOn(DeleteThresholdEnabled) && value > 0 ? value : undefined;
}

function isOn(flag: unknown): boolean {
  return String(flag).toLowerCase() === 'true';
}
