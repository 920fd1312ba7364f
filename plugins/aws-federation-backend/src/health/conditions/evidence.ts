import { ConditionType } from '@aws-federation/backstage-plugin-aws-federation-common';
import { provisioningEvidence } from './provisioningEvidence';
import { signInEvidence } from './signInEvidence';
import { Evidence, notThere, seen } from './Sight';

/** For each condition what makes it true. */
export const evidence: Record<ConditionType, Evidence> = {
  InstanceReady: {
    reads: ['instance'],
    describe: ({ instance }, { organization: { region } }) =>
      instance.facts?.instance?.status === 'ACTIVE'
        ? seen('InstanceActive', `IAM Identity Center is active in ${region}.`)
        : notThere(`IAM Identity Center is not active in ${region}.`),
  },
  ...signInEvidence,
  ...provisioningEvidence,
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
