import { ConditionType } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  isAcsUrl,
  PartName,
  RuleInput,
  Snapshot,
  SynchronizationFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from '../rules/facts/day';
import { daysUntil } from '../rules/facts/daysUntil';
import { endpointSharer } from '../rules/facts/endpointSharer';
import { sendsElsewhere } from '../rules/facts/sendsElsewhere';
import { signingCertificate } from '../rules/facts/signingCertificate';

/** What was seen of an aspect with which no rule found fault: one sentence. */
export type Sight =
  | { status: 'True'; reason: string; message: string }
  | { status: 'Unknown'; reason: string; message: string };

/** What makes a condition true: what was not seen is never true. Pure. */
export interface Evidence {
  reads: readonly PartName[];
  /** It is seen through the enterprise application. */
  ofApplication?: true;
  /** Asked only when all that it reads was read. */
  describe(parts: Snapshot['parts'], input: RuleInput): Sight;
}

const stateUnknown: Sight = {
  status: 'Unknown',
  reason: 'JobStateUnknown',
  message:
    'Whether provisioning runs is not known: Entra gives its job a state that the portal does not know.',
};

/** For each condition what makes it true. */
export const evidence: Record<ConditionType, Evidence> = {
  InstanceReady: {
    reads: ['instance'],
    describe: ({ instance }, { organization: { region } }) =>
      instance.facts?.instance?.status === 'ACTIVE'
        ? seen('InstanceActive', `IAM Identity Center is active in ${region}.`)
        : notThere(`IAM Identity Center is not active in ${region}.`),
  },
  ApplicationReady: {
    reads: ['application'],
    describe: ({ application }, { specification }) => {
      const { displayName } = specification.application;
      const { facts } = application;
      return facts?.application && facts.servicePrincipal
        ? seen(
            'ApplicationFound',
            `Enterprise application "${facts.application.displayName}" exists.`,
          )
        : notThere(`There is no enterprise application "${displayName}" yet.`);
    },
  },
  SamlReady: {
    reads: ['application', 'claims', 'instance'],
    ofApplication: true,
    describe: (
      { application, instance },
      { specification: { saml }, organization },
    ) => {
      const { facts } = application;
      if (!facts?.application || !facts.servicePrincipal) {
        return notThere('SAML sign-in is not set up yet.');
      }
      const { identifierUris, replyUrls } = facts.application;
      const isFromMetadata = saml?.signOnUrl !== undefined;
      const regions = [
        organization.region,
        ...(instance.facts?.instance?.regions ?? []).map(({ name }) => name),
      ];
      // Of a federation that was adopted nobody handed in what AWS has.
      const isOfAws =
        isFromMetadata ||
        replyUrls.some(url => isAcsUrl(url, organization, regions));
      if (!saml || !isOfAws) {
        return identifierUris.length > 0
          ? {
              status: 'Unknown',
              reason: 'NotSpecified',
              message:
                "Nothing tells which addresses AWS has: complete the federation again with AWS's metadata file.",
            }
          : notThere('SAML sign-in is not set up yet.');
      }
      return facts.servicePrincipal.singleSignOnMode === 'saml' &&
        identifierUris.includes(saml.entityId) &&
        replyUrls.length > 0
        ? seen(
            'UrlsMatch',
            isFromMetadata
              ? "Identifier and reply URLs in Entra are those of AWS's metadata."
              : "Entra has the identifier of AWS's identity store, and a sign-in address of AWS as reply URL. Whose address it is only AWS's metadata file tells, which the portal has not seen.",
          )
        : notThere('Identifier and reply URLs are not set in Entra yet.');
    },
  },
  CertificateValid: {
    reads: ['application'],
    ofApplication: true,
    describe: ({ application }, { now }) => {
      const certificate = signingCertificate(application.facts, now);
      return certificate && daysUntil(certificate.endsAt, now) > 0
        ? seen(
            'CertificateGood',
            `The signing certificate is good until ${day(certificate.endsAt)}.`,
          )
        : notThere('There is no signing certificate yet.');
    },
  },
  // No API tells it. AWS offers automatic provisioning only with an external identity
  // provider, so a token that it accepts proves that one is chosen.
  IdentitySourceReady: {
    reads: ['credentials'],
    describe: (parts, input) =>
      isAcceptedHere(parts, input)
        ? seen(
            'AutomaticProvisioning',
            'AWS answers to automatic provisioning, so its identity source is an external identity provider.',
          )
        : {
            status: 'Unknown',
            reason: 'NotVerifiable',
            message:
              'AWS has no API that tells its identity source; see Settings in IAM Identity Center.',
          },
  },
  CredentialsValid: {
    reads: ['credentials'],
    ofApplication: true,
    describe: (parts, input) => {
      if (parts.credentials.facts?.outcome !== 'accepted') {
        return notThere(
          'There is no provisioning job to try the token with yet.',
        );
      }
      return isAcceptedHere(parts, input)
        ? seen(
            'TokenAccepted',
            'AWS accepts the provisioning token that Entra has.',
          )
        : {
            status: 'Unknown',
            reason: 'TriedElsewhere',
            message:
              'Entra tries its token at another SCIM endpoint than the specified one, so that nothing tells whether AWS accepts it here.',
          };
    },
  },
  MappingsReady: {
    reads: ['mappings'],
    ofApplication: true,
    describe: ({ mappings }, { specification: { provisioning } }) => {
      const found = mappings.facts?.mappings;
      return found && provisioning
        ? seen(
            'MappingsMatch',
            `userName in AWS comes from ${
              found.userNameSource ?? found.userNameExpression
            }; groups are ${found.groups.enabled ? 'on' : 'off'}.`,
          )
        : notThere('The attribute mappings are not set up yet.');
    },
  },
  ProvisioningRunning: {
    reads: ['job'],
    ofApplication: true,
    describe: ({ job }, { lease }) => {
      const facts = job.facts?.job;
      if (facts?.state !== 'running') {
        return lease && facts
          ? {
              status: 'Unknown',
              reason: 'BeingChanged',
              message:
                facts.state === 'paused'
                  ? `Provisioning is paused while it is being changed: ${lease.title}.`
                  : `Provisioning is being changed: ${lease.title}.`,
            }
          : describeStop(facts);
      }
      return facts.everRan
        ? seen(
            'CyclesRun',
            `Entra provisions every ${facts.intervalMinutes} minutes.`,
          )
        : seen(
            'FirstCyclePending',
            'Provisioning is started; the first cycle has not ended yet.',
          );
    },
  },
  UsersInSync: {
    reads: ['provisioningLog', 'users', 'job'],
    ofApplication: true,
    describe: ({ users, job, provisioningLog }) => {
      const { inAws = 0 } = users.facts ?? {};
      const facts = job.facts?.job;
      if (!facts?.lastGoodCycleAt) {
        return notThere('No provisioning cycle has gone through yet.');
      }
      if (provisioningLog.facts?.licenceMissing) {
        return {
          status: 'Unknown',
          reason: 'LicenceMissing',
          message:
            'Who could not be sent cannot be told, because the tenant lacks the licence that the provisioning log takes.',
        };
      }
      if (facts.state === 'unknown') return stateUnknown;
      return facts.state === 'running'
        ? seen(
            'NoFailures',
            `${inAws} ${
              inAws === 1 ? 'person is' : 'people are'
            } in AWS; nobody failed in ${
              provisioningLog.facts?.complete
                ? 'the last cycles'
                : 'the part of the log that was read'
            }.`,
          )
        : {
            status: 'Unknown',
            reason: 'NoCycles',
            message: 'Who is missing is not known while no cycle goes through.',
          };
    },
  },
  AccessReady: {
    reads: ['access', 'provisionedSets', 'assignmentFailures'],
    describe: ({ access, provisionedSets, assignmentFailures }) => {
      const { sets = 0, lookedAt = [] } = provisionedSets.facts ?? {};
      const { unread = 0 } = assignmentFailures.facts ?? {};
      const { permissionSets = 0, accounts = 0, complete } = access.facts ?? {};
      if (accounts === 0) {
        return notThere('No account has a permission set.');
      }
      return seen(
        'AccessGiven',
        [
          `${permissionSets} permission ${
            permissionSets === 1 ? 'set' : 'sets'
          } in ${complete ? '' : 'at least '}${accounts} ${
            accounts === 1 ? 'account' : 'accounts'
          }.`,
          // Nothing is said of what nobody has looked at.
          lookedAt.length < sets &&
            `Whether accounts have their present versions was looked at for ${lookedAt.length} of ${sets}.`,
          unread > 0 &&
            `${unread} failed ${
              unread === 1 ? 'assignment has' : 'assignments have'
            } not been looked at yet.`,
        ]
          .filter(Boolean)
          .join(' '),
      );
    },
  },
};

/** What AWS accepts at another endpoint tells nothing of this organization. */
function isAcceptedHere(
  { credentials, settings }: Snapshot['parts'],
  input: RuleInput,
): boolean {
  return (
    credentials.facts?.outcome === 'accepted' &&
    !(
      settings.facts &&
      (sendsElsewhere(settings.facts, input.specification) ||
        endpointSharer(settings.facts, input))
    )
  );
}

/** Of a job that does not run the rules say what is wrong; here is what they leave. */
function describeStop(job: SynchronizationFacts | undefined): Sight {
  if (job?.state === 'unknown') return stateUnknown;
  if (job?.state === 'quarantined') {
    return {
      status: 'Unknown',
      reason: 'WaitsForCredentials',
      message: 'Entra holds provisioning back until its credentials work.',
    };
  }
  return job?.everRan
    ? {
        status: 'Unknown',
        reason: 'Paused',
        message: 'Provisioning is paused.',
      }
    : notThere('Provisioning is not started yet.');
}

function seen(reason: string, message: string): Sight {
  return { status: 'True', reason, message };
}

/** There is nothing to look at yet. */
function notThere(message: string): Sight {
  return { status: 'Unknown', reason: 'NotSetUp', message };
}
