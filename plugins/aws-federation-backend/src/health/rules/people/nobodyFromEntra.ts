import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { hasCycledSince } from '../facts/hasCycledSince';
import { passingOf } from './passingOf';

/** Whom AWS would let in was made in AWS: whether Entra names one of them is not known. */
export const nobodyFromEntra = defineRule({
  id: 'nobody-from-entra',
  title: 'No enabled user in AWS came from Entra',
  condition: 'UsersInSync',
  reads: ['users', 'job', 'mappings'],
  reports: {
    NobodyFromEntra: {
      severity: 'warning',
      effect: 'not-known',
      urgency: 'now',
    },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_User.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect({ users, job: { job }, mappings: facts }, { pages }) {
    const { mappings } = facts;
    const { enabled, enabledProvisioned, expected } = users;
    // Without external ids nothing tells who came from Entra.
    const isTold = mappings?.sendsExternalId && job?.initialCycleEnded;
    // Somebody who is new is sent by the next cycle.
    const isMissed =
      expected?.somebody &&
      // Then nobody is to be sent, which another rule tells.
      passingOf(users, facts)?.somebody !== false &&
      (!expected.since || hasCycledSince(job, expected.since));
    if (!enabled || enabledProvisioned !== 0 || !isMissed || !isTold) {
      return [];
    }
    return [
      {
        reason: 'NobodyFromEntra',
        title: `Whether anybody can sign in is not known: ${
          enabled === 1
            ? 'the only enabled user in AWS was'
            : `the ${enabled} enabled users in AWS were`
        } made there, and nobody whom Entra sent is enabled.`,
        detail:
          'AWS lets in only a user whose name is exactly what Entra calls the person. Until Entra has found them anew, it neither changes users who were made there nor disables those who leave.',
        remedy:
          'See under Users in the AWS console whether those whom Entra sent were disabled or deleted; then choose Restart provisioning in Entra, which sends everybody again.',
        remedyPage: pages.awsUsers,
        source: 'IAM Identity Center, identitystore ListUsers',
      },
    ];
  },
});
