import {
  defineRule,
  OtherSender,
  OtherSendersFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { listed } from '../facts/listed';
import { otherSendersHere } from '../facts/otherSendersHere';

const ownWords: Record<
  NonNullable<OtherSendersFacts['ownJob']>,
  (ours: string) => string
> = {
  missing: ours => `${ours} has no provisioning job`,
  paused: ours => `provisioning of ${ours} is paused`,
  disabled: ours => `Entra has given up the provisioning job of ${ours}`,
  quarantined: ours => `the provisioning job of ${ours} is in quarantine`,
};

const whatStarts: Record<
  Exclude<NonNullable<OtherSendersFacts['ownJob']>, 'missing'>,
  (ours: string) => string
> = {
  paused: ours => `choose Start provisioning in ${ours}`,
  disabled: ours =>
    `complete the federation, which starts the job of ${ours} again`,
  quarantined: ours =>
    `fix what the provisioning logs of ${ours} name, with a new token if credentials are the cause, and complete the federation, which restarts its job`,
};

/**
 * People sign in through one application, and another one sends them to AWS. What its job
 * does the portal does not read.
 */
export const otherApplicationSends = defineRule({
  id: 'other-application-sends',
  title: 'Another application may send people to AWS',
  condition: 'ProvisioningRunning',
  reads: ['application', 'otherSenders'],
  reports: {
    JobMissingAnotherSends: { severity: 'warning', effect: 'not-known' },
    JobStoppedAnotherSends: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://learn.microsoft.com/graph/api/application-list',
    'https://learn.microsoft.com/graph/api/synchronization-synchronization-list-jobs',
  ],
  duringSetUp: false,
  inspect(
    { application: { application, servicePrincipal }, otherSenders },
    { lease, pages, ...input },
  ) {
    const { ownJob } = otherSenders;
    const senders = otherSendersHere(otherSenders, input);
    if (!application || !servicePrincipal || !ownJob || senders.length === 0) {
      return [];
    }
    const ours = `"${application.displayName}"`;
    const names = listed(...senders.map(described));
    const isOne = senders.length === 1;
    const stop = `Two jobs on one AWS directory change and disable people back and forth: if ${
      isOne ? 'it sends' : 'they send'
    } people to this organization and ${ours} is to do so, stop provisioning of ${
      isOne ? 'the other application' : 'the other applications'
    } in Entra first`;
    const common = {
      // A run pauses its own job, and makes it anew.
      onlyIfKnown: Boolean(lease),
      title: `Whether new people and changes arrive in AWS is not known: ${ownWords[
        ownJob
      ](ours)}, and people may be sent there through ${names}.`,
      detail: `${senders
        .map(whereTo)
        .join(
          ' ',
        )} This page tells nothing of whom that leaves out; everything else here is about ${ours}.`,
      source: `Microsoft Graph, synchronization jobs of applications of AWS's template`,
    };
    return [
      ownJob === 'missing'
        ? {
            ...common,
            reason: 'JobMissingAnotherSends',
            remedy: `${stop}, and then create a token in the AWS console and complete the federation with it, which creates and starts the job.`,
            remedyTemplate: 'complete-aws-federation',
            remedyPage: pages.entraApplications,
          }
        : {
            ...common,
            reason: 'JobStoppedAnotherSends',
            remedy: `${stop}, and then ${whatStarts[ownJob](ours)}.`,
            ...(ownJob !== 'paused' && {
              remedyTemplate: 'complete-aws-federation' as const,
            }),
            remedyPage: pages.entraApplications,
          },
    ];
  },
});

function described({ displayName, appId }: OtherSender): string {
  return `the enterprise application "${displayName}" (${appId})`;
}

function whereTo({ displayName, scimEndpoint }: OtherSender): string {
  return scimEndpoint
    ? `Provisioning of "${displayName}" runs, with the SCIM endpoint ${scimEndpoint}.`
    : `Provisioning of "${displayName}" runs, and Entra hides its SCIM endpoint.`;
}
