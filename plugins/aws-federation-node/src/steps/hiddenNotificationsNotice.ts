import { ProvisioningSettings } from './provisioningSettings';

const others =
  'To set others, give "Addresses to warn" in the template "Federate an AWS organization", and "Deletion threshold" in "Complete an AWS federation".';

/**
 * What saving makes of addresses and deletion threshold, which Entra keeps as one setting
 * and does not show. Pure.
 *
 * @param isSent - false: nothing is known of either, and nothing is saved
 */
export function hiddenNotificationsNotice(
  {
    notificationEmailAddresses: addresses,
    deletionThreshold,
  }: Pick<
    ProvisioningSettings,
    'notificationEmailAddresses' | 'deletionThreshold'
  >,
  isSent: boolean,
): string {
  const unseen =
    'Entra shows neither whom it warns of trouble with provisioning nor its deletion threshold';
  return isSent
    ? `${unseen}. Both are replaced: it warns ${
        addresses.length > 0 ? addresses.join(', ') : 'nobody'
      }, and ${
        deletionThreshold
          ? `holds provisioning back when a cycle would disable more than ${deletionThreshold} people`
          : 'has no deletion threshold'
      }, whatever somebody has set in Entra. ${others}`
    : `${unseen}. Neither is specified, and saving may drop both: then it warns nobody, and has no deletion threshold. ${others}`;
}
