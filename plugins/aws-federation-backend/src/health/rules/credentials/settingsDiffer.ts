import {
  defineRule,
  Report,
  RuleInput,
  SettingsFacts,
  withNewEndpoint,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { endpointSharer } from '../facts/endpointSharer';
import { sendsElsewhere } from '../facts/sendsElsewhere';

type Reason =
  | 'ScopeDiffers'
  | 'DeletionThresholdDiffers'
  | 'NotificationAddressesDiffer'
  | 'EndpointDiffers'
  | 'EndpointElsewhere'
  | 'EndpointOfAnotherOrganization';

const drift = { severity: 'warning', effect: 'at-risk' } as const;
const elsewhere = {
  severity: 'warning',
  effect: 'not-known',
  urgency: 'now',
} as const;

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
    EndpointElsewhere: elsewhere,
    EndpointOfAnotherOrganization: elsewhere,
  },
  sources: [
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationsecretkeystringvaluepair',
    'https://learn.microsoft.com/entra/identity/app-provisioning/accidental-deletions',
  ],
  duringSetUp: false,
  inspect({ settings, job: { job } }, input) {
    if (!job || !input.specification.provisioning) return [];
    return differences(settings, input).map(difference => ({
      remedy:
        'Create a token in the AWS console and complete the federation with it: Entra takes these settings only together with a token.',
      ...difference,
      subject: difference.reason,
      remedyTemplate: 'complete-aws-federation',
      remedyPage: input.pages.awsSettings,
      source: `Microsoft Graph, synchronization secrets beside job ${job.id}`,
    }));
  },
});

function differences(
  { known, scimEndpoint }: SettingsFacts,
  input: RuleInput,
): Array<
  Pick<Report<Reason>, 'reason' | 'title' | 'detail'> & { remedy?: string }
> {
  const { specification, recorded } = input;
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
                  'Entra is set to send everybody in the tenant, or whom a scoping filter leaves of them, although only those who have the enterprise application should be sent to AWS.',
                detail:
                  'Being in AWS lets nobody sign in who does not have the application, unless that requires no assignment. Once the scope is back to those who have it, Entra disables all others in AWS.',
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
            title: `${withThreshold(
              known.deletionThreshold,
              wanted.deletionThreshold,
            )}, and ${wanted.deletionThreshold} is specified.`,
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
    ...endpointDifferences(scimEndpoint, input),
  ];
}

/** What a threshold for accidental deletions that is not the wanted one comes to. */
function withThreshold(found: number | undefined, wanted: number): string {
  if (found === undefined) {
    return 'A mistake could disable everybody in AWS at once: the deletion threshold is off in Entra';
  }
  return found > wanted
    ? `A mistake could disable up to ${found} people in AWS at once: that is the deletion threshold in Entra`
    : `Provisioning may stop when people leave, until somebody allows it: the deletion threshold is ${found} in Entra`;
}

function endpointDifferences(
  scimEndpoint: string | undefined,
  input: RuleInput,
) {
  const { specification, organization } = input;
  const wanted = specification.provisioning?.scimEndpoint;
  const sharer = endpointSharer({ scimEndpoint }, input);
  if (sharer) {
    return [
      {
        reason: 'EndpointOfAnotherOrganization' as const,
        title: `Whether people arrive in this AWS organization is not known: Entra sends them to the SCIM endpoint of ${sharer}.`,
        detail: `AWS gives each identity store an endpoint of its own. As long as ${organization.title} and ${sharer} have the same, one of the two gets the people of the other, and changes for its own do not arrive.`,
        remedy: `Compare it with the SCIM endpoint under Automatic provisioning in the settings of IAM Identity Center of both. Complete the federation of the one that shows another with that endpoint, a token that you create there, and AWS's metadata file, and look in the other one for people who do not belong to it.`,
      },
    ];
  }
  if (
    !scimEndpoint ||
    !wanted ||
    withoutSlash(scimEndpoint) === withoutSlash(wanted)
  ) {
    return [];
  }
  return [
    sendsElsewhere({ scimEndpoint }, specification)
      ? {
          reason: 'EndpointElsewhere' as const,
          title: `Whether people arrive in this AWS organization is not known: Entra sends them to ${scimEndpoint}, and another SCIM endpoint is specified.`,
          detail: `Specified is ${wanted}. The other one may belong to another AWS organization, which then gets the people, or be a newer one of this organization that somebody saved by hand.`,
          remedy: `Compare it with the SCIM endpoint under Automatic provisioning in the settings of IAM Identity Center, create a token there, and complete the federation with both${withNewEndpoint}. If the other one belongs to another organization, look there for people who do not belong to it.`,
        }
      : {
          reason: 'EndpointDiffers' as const,
          title: `Entra sends people to ${scimEndpoint}, which is not the specified SCIM endpoint.`,
          detail: `Specified is ${wanted}.`,
        },
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
