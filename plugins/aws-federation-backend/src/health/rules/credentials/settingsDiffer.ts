import {
  defineRule,
  Report,
  RuleInput,
  SettingsFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';

type Reason =
  | 'ScopeDiffers'
  | 'DeletionThresholdDiffers'
  | 'NotificationAddressesDiffer'
  | 'EndpointDiffers';

const drift = { severity: 'warning', effect: 'at-risk' } as const;

/** What Entra keeps for provisioning is not as specified, as far as Entra shows it. */
export const settingsDiffer = defineRule({
  id: 'settings-differ',
  title: 'The provisioning settings are not as specified',
  condition: 'ProvisioningRunning',
  reads: ['settings', 'job'],
  reports: {
    ScopeDiffers: drift,
    DeletionThresholdDiffers: drift,
    NotificationAddressesDiffer: { severity: 'info', effect: 'none' },
    EndpointDiffers: drift,
  },
  sources: [
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationsecretkeystringvaluepair',
    'https://learn.microsoft.com/entra/identity/app-provisioning/accidental-deletions',
  ],
  duringSetUp: false,
  inspect({ settings, job: { job } }, input) {
    if (!job || !input.specification.provisioning) return [];
    return differences(settings, input).map(difference => ({
      ...difference,
      subject: difference.reason,
      remedy:
        'Create a token in the AWS console and complete the federation with it: Entra takes these settings only together with a token.',
      remedyTemplate: 'complete-aws-federation',
      remedyPage: {
        title: 'Settings of IAM Identity Center',
        url: input.pages.awsSettings,
      },
      source: `Microsoft Graph, synchronization secrets beside job ${job.id}`,
    }));
  },
});

function differences(
  { known, scimEndpoint }: SettingsFacts,
  { specification, recorded }: RuleInput,
): Array<Pick<Report<Reason>, 'reason' | 'title' | 'detail'>> {
  const wanted = specification.provisioning;
  const addresses = specification.application.notificationEmailAddresses;
  // Addresses and threshold are one setting, which Entra shows as a whole.
  const showsWarnings = known.notificationEmailAddresses !== undefined;
  return [
    ...(known.scope && wanted && known.scope !== wanted.scope
      ? [
          known.scope === 'all'
            ? {
                reason: 'ScopeDiffers' as const,
                title:
                  'Everybody in the tenant is sent to AWS, although only those who have the enterprise application should be.',
                detail: 'Only those who have the application can sign in.',
              }
            : {
                reason: 'ScopeDiffers' as const,
                title:
                  'Only people who have the enterprise application are sent to AWS, although everybody in the tenant should be.',
              },
        ]
      : []),
    ...(showsWarnings &&
    wanted?.deletionThreshold !== undefined &&
    known.deletionThreshold !== wanted.deletionThreshold
      ? [
          {
            reason: 'DeletionThresholdDiffers' as const,
            title: `A mistake could disable ${
              known.deletionThreshold === undefined
                ? 'everybody in AWS at once: the deletion threshold is off in Entra'
                : `up to ${known.deletionThreshold} people in AWS at once: that is the deletion threshold in Entra`
            }, and ${wanted.deletionThreshold} is specified.`,
          },
        ]
      : []),
    // An adopted federation has those of the certificate, and its own for provisioning.
    ...(showsWarnings &&
    recorded.savedSettings &&
    addresses.length > 0 &&
    listed(addresses) !== listed(known.notificationEmailAddresses ?? [])
      ? [
          {
            reason: 'NotificationAddressesDiffer' as const,
            title:
              'Entra warns other addresses of trouble with provisioning than those specified.',
          },
        ]
      : []),
    ...(scimEndpoint &&
    wanted?.scimEndpoint &&
    withoutSlash(scimEndpoint) !== withoutSlash(wanted.scimEndpoint)
      ? [
          {
            reason: 'EndpointDiffers' as const,
            title: `Entra sends people to ${scimEndpoint}, which is not the specified SCIM endpoint.`,
            detail: `Specified is ${wanted.scimEndpoint}.`,
          },
        ]
      : []),
  ];
}

function listed(addresses: string[]): string {
  return addresses
    .map(address => address.trim().toLowerCase())
    .sort()
    .join(' ');
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '').toLowerCase();
}
