import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { hasCycledSince } from '../facts/hasCycledSince';

/** Nobody is to sign in, and whom Entra has sent AWS would let in. */
export const leaversEnabled = defineRule({
  id: 'leavers-enabled',
  title: 'Nobody is to sign in, and people are enabled in AWS',
  condition: 'UsersInSync',
  reads: ['keptInAws', 'job', 'settings'],
  reports: {
    LeaversEnabled: {
      severity: 'warning',
      effect: 'some-people',
      urgency: 'now',
    },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works',
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_User.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/disableuser.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect(
    { keptInAws: { users, since }, job: { job }, settings },
    { specification, pages },
  ) {
    const scope = settings.known.scope ?? specification.provisioning?.scope;
    // Where everybody is sent, nobody leaves by losing an assignment.
    if (!users || !since || scope !== 'assigned') return [];
    // That Entra is set to keep them another rule tells.
    if (settings.skipsOutOfScopeDeletions === true) return [];
    // The next cycle disables them; why none goes through other rules tell.
    if (!hasCycledSince(job, since)) return [];
    return [
      {
        reason: 'LeaversEnabled',
        title: `${counted(users, 'user')} whom Entra has sent ${
          users === 1 ? 'is' : 'are'
        } enabled in AWS, although nobody is to sign in there: provisioning has gone through since, and has not disabled ${
          users === 1 ? 'that user' : 'them'
        }.`,
        detail:
          'Entra does not look again at whom it has disabled, so that it leaves enabled whom somebody enabled in AWS; it does not look either at whom it no longer knows; and AWS may have refused a change.',
        remedy:
          'Disable them under Users in the AWS console, unless they are to sign in; then assign them in Entra.',
        remedyPage: pages.awsUsers,
        affected: users,
        since,
        source:
          'IAM Identity Center, identitystore ListUsers; Microsoft Graph, those who have the application',
      },
    ];
  },
});
