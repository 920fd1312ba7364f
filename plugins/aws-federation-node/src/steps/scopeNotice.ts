import { ProvisioningSettings } from './provisioningSettings';
import { SavedSecrets } from './savedSecrets';

const another =
  'To send others, choose them under "Who is sent to AWS" in the template "Complete an AWS federation".';

/**
 * What saving makes of a scope that Entra does not show or does not have. Pure.
 *
 * @param options.scope - the one that is saved
 * @returns nothing when the scope stays as Entra shows it, or nothing was saved so far
 */
export function scopeNotice(options: {
  saved: Pick<SavedSecrets, 'hasToken' | 'syncAll'>;
  before: Partial<ProvisioningSettings>;
  scope: ProvisioningSettings['scope'];
}): string[] {
  const { saved, before, scope } = options;
  const words = describeScope(scope);
  if (saved.syncAll === 'hidden') {
    return [
      before.scope
        ? `Entra does not show whom it sends to AWS. ${words} again, as it was saved from here last, whatever somebody has set in Entra since. ${another}`
        : `Entra does not show whom it sends to AWS, and it was never saved from here. ${words}, as specified${
            scope === 'assigned'
              ? ': if everybody is sent today, those without the application are disabled in AWS after the next restart of provisioning'
              : ''
          }. ${another}`,
    ];
  }
  return saved.syncAll === undefined && saved.hasToken
    ? [`Entra has not saved whom it sends to AWS. ${words}. ${another}`]
    : [];
}

function describeScope(scope: ProvisioningSettings['scope']): string {
  return scope === 'all'
    ? 'It is set to everybody in the tenant'
    : 'It is set to only assigned people';
}
