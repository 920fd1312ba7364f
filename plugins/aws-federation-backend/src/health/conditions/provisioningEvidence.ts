import {
  RuleInput,
  Snapshot,
  SynchronizationFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { endpointSharer } from '../rules/facts/endpointSharer';
import { sendsElsewhere } from '../rules/facts/sendsElsewhere';
import { unreadLog } from '../rules/facts/unreadLog';
import { Evidence, notThere, seen, Sight } from './Sight';

const stateUnknown: Sight = {
  status: 'Unknown',
  reason: 'JobStateUnknown',
  message:
    'Whether provisioning runs is not known: Entra gives its job a state that the portal does not know.',
};

/** What makes the conditions of provisioning true. */
export const provisioningEvidence = {
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
    describe: ({ users, job, provisioningLog }, input) => {
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
      if (provisioningLog.facts?.complete === false) {
        return {
          status: 'Unknown',
          reason: 'LogIncomplete',
          message:
            unreadLog(provisioningLog.facts, input)?.title ??
            'Not all are counted whom Entra has left out.',
        };
      }
      return facts.state === 'running'
        ? seen(
            'NoFailures',
            `${inAws} ${
              inAws === 1 ? 'person is' : 'people are'
            } in AWS; nobody failed in the last cycles.`,
          )
        : {
            status: 'Unknown',
            reason: 'NoCycles',
            message: 'Who is missing is not known while no cycle goes through.',
          };
    },
  },
} satisfies Record<string, Evidence>;

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
