import { StepContext } from './Step';
import { hiddenNotificationsNotice } from './hiddenNotificationsNotice';
import {
  knownSettings,
  listedAddresses,
  mergeNotificationSettings,
  ProvisioningSettings,
  specifiedSettings,
} from './provisioningSettings';
import { SavedSecrets } from './savedSecrets';
import { scopeNotice } from './scopeNotice';

/** What is saved beside the SCIM credentials, and what that comes to. */
export interface SettingsPlan {
  secrets: Array<{ key: string; value: string }>;
  /** For the record, as far as it is known. Addresses that only Entra has are not kept here. */
  record: Partial<ProvisioningSettings>;
  /**
   * What changes and what is overwritten without having been seen, one sentence each, for
   * the log of a run: they name mail addresses.
   */
  changes: string[];
  /** Keys of settings that Entra hides and that saving may drop. */
  unkept: string[];
}

/**
 * Plans the settings that go with the credentials: what is specified, else what Entra
 * shows, else what was saved last. Whether a PUT drops what it does not name is not
 * documented ({@link https://learn.microsoft.com/graph/api/synchronization-serviceprincipal-put-synchronization}),
 * so that what Entra shows is sent again, and what it hides is named. Pure.
 *
 * @param scope - left out: the one that holds, for another one needs a restart
 */
export function planSettings(
  { specification, recorded }: Pick<StepContext, 'specification' | 'recorded'>,
  saved: SavedSecrets,
  scope?: ProvisioningSettings['scope'],
): SettingsPlan {
  const wanted = specifiedSettings(specification);
  const before = knownSettings(saved, recorded);
  const isHidden = saved.notificationSettings === 'hidden';
  const shown =
    saved.notificationSettings === 'hidden'
      ? undefined
      : saved.notificationSettings;
  const areSpecified = wanted.notificationEmailAddresses.length > 0;
  const settings: ProvisioningSettings = {
    scope: scope ?? before.scope ?? wanted.scope,
    notificationEmailAddresses: areSpecified
      ? wanted.notificationEmailAddresses
      : before.notificationEmailAddresses ?? [],
    deletionThreshold: wanted.deletionThreshold ?? before.deletionThreshold,
  };
  const notifications = mergeNotificationSettings(shown, settings);
  const isSent = Object.keys(notifications).length > 0;
  const unkept = saved.others
    .filter(({ value }) => value === 'hidden')
    .map(({ key }) => key);

  const { notificationEmailAddresses, ...withoutAddresses } = settings;
  const areKnown = isHidden ? isSent : areSpecified || !shown;
  return {
    secrets: [
      { key: 'SyncAll', value: String(settings.scope === 'all') },
      ...(isSent
        ? [
            {
              key: 'SyncNotificationSettings',
              value: JSON.stringify(notifications),
            },
          ]
        : []),
      ...saved.others.filter(({ value }) => value !== 'hidden'),
    ],
    record: areKnown ? settings : withoutAddresses,
    changes: [
      ...(scope ? [] : scopeNotice({ saved, before, scope: settings.scope })),
      ...(areSpecified
        ? [
            `Warn ${notificationEmailAddresses.join(
              ', ',
            )} of trouble with provisioning${noLonger(
              isHidden
                ? before.notificationEmailAddresses ?? []
                : listedAddresses(shown),
              notificationEmailAddresses,
            )}.`,
          ]
        : []),
      ...(wanted.deletionThreshold
        ? [
            `Hold provisioning back when a cycle would disable more than ${wanted.deletionThreshold} people.`,
          ]
        : []),
      ...(isHidden ? [hiddenNotificationsNotice(settings, isSent)] : []),
      ...(unkept.length > 0 ? [unkeptNotice(unkept)] : []),
    ],
    unkept,
  };
}

function noLonger(before: string[], after: string[]): string {
  const kept = new Set(after.map(address => address.toLowerCase()));
  const dropped = before.filter(address => !kept.has(address.toLowerCase()));
  return dropped.length > 0 ? `, and no longer ${dropped.join(', ')}` : '';
}

function unkeptNotice(keys: string[]): string {
  return `Entra hides the value of ${keys.join(', ')}, and saving may drop ${
    keys.length === 1 ? 'it' : 'them'
  }.${
    keys.includes('SkipOutOfScopeDeletions')
      ? ' Without SkipOutOfScopeDeletions Entra disables everybody in AWS who is no longer in scope.'
      : ''
  } Whoever has set ${
    keys.length === 1 ? 'it' : 'them'
  } knows the value, and sets it again with Microsoft Graph afterwards: this run cannot.`;
}
