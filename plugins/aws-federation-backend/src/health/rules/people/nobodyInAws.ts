import {
  defineRule,
  NestedGroupsFacts,
  RemedyPages,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { anotherJobRuns } from '../facts/anotherJobRuns';
import { filterInWords } from '../facts/filterInWords';
import { hasCycledSince } from '../facts/hasCycledSince';
import { sentences } from '../facts/sentences';
import { unlessKept } from '../facts/unlessKept';
import { nestedInWords } from './nestedInWords';
import { passingOf } from './passingOf';

/** AWS has nobody whom it would let in. */
export const nobodyInAws = defineRule({
  id: 'nobody-in-aws',
  title: 'AWS has no user, or no enabled one',
  condition: 'UsersInSync',
  reads: ['users', 'job', 'assignments', 'mappings'],
  reports: {
    NobodyInAws: { severity: 'critical', effect: 'sign-in-stopped' },
    EverybodyDisabled: { severity: 'critical', effect: 'sign-in-stopped' },
    NobodyByFilter: {
      severity: 'warning',
      effect: 'not-known',
      urgency: 'now',
    },
    // A cycle disables or deletes everybody whom it leaves out.
    NobodyPasses: { severity: 'warning', effect: 'at-risk' },
    NobodyToSend: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-no-users-provisioned',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/disableuser.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  // Who is to sign in through another one nobody knows.
  throughApplication: true,
  inspect({ users, job: jobFacts, assignments, mappings }, { pages }) {
    const { job } = jobFacts;
    const { inAws, enabled, expected } = users;
    const filter = mappings.mappings?.scopingFilter ?? 'none';
    const passing = passingOf(users, mappings);
    // Whoever is enabled besides was made in AWS, or another job has a filter of its own.
    if (passing?.somebody === false && !anotherJobRuns(jobFacts)) {
      return [nobodyPasses(filter, pages)];
    }
    if (enabled !== 0 || !expected) return [];
    if (!expected.somebody) {
      // Where nothing is assigned, that is told by its own rule.
      return assignments.users + assignments.groups > 0
        ? [nobodyToSend(expected.nestedGroups, pages)]
        : [];
    }
    // The next cycle sends them.
    if (expected.since && !hasCycledSince(job, expected.since)) return [];
    const source = 'IAM Identity Center, identitystore ListUsers';
    const disabled = `AWS has ${
      inAws === 1 ? '1 user, who is' : `${inAws} users, all of them`
    } disabled`;
    const isSomebodyPassing =
      filter === 'none' ||
      (passing?.somebody && hasCycledSince(job, passing.since));
    if (!isSomebodyPassing && (inAws || job?.initialCycleEnded)) {
      return [
        {
          reason: 'NobodyByFilter',
          title: `Whether anybody is to sign in is not known: ${
            inAws ? disabled : 'AWS has no user'
          }, and a scoping filter in Entra lets only those pass with ${filterInWords(
            filter,
          )}.`,
          detail: `Whom it does not let pass, Entra disables in AWS, ${unlessKept}. Where it lets people pass, nobody can sign in.`,
          remedy:
            'Change or delete the filter under Source Object Scope in the attribute mappings of users, if it leaves out whoever is to sign in. If it does not, choose Restart provisioning in Entra, which sends everybody again.',
          remedyPage: pages.entraProvisioning,
          source,
        },
      ];
    }
    if (inAws) {
      const isByMapping = ['inverted', 'alwaysFalse'].includes(
        mappings.mappings?.active?.kind ?? '',
      );
      return [
        {
          reason: 'EverybodyDisabled',
          title: `Nobody can sign in: ${disabled}.`,
          ...(isByMapping
            ? {
                detail:
                  'The mapping of active in Entra disables whoever is to sign in.',
                remedy:
                  'Fix first the mapping of active, which another finding names, then choose Restart provisioning in Entra, which sends everybody again.',
                remedyPage: pages.entraProvisioning,
              }
            : {
                detail:
                  'Entra disables whoever is no longer assigned. It does not enable whom somebody disabled in AWS until it sends them again.',
                remedy:
                  'See in Entra whether the right people and groups are assigned. If so, enable the users in the AWS console, or choose Restart provisioning in Entra, which sends everybody again. Where Entra skips them even so, take the assignments away under Users and groups, and give them again.',
                remedyPage: pages.awsUsers,
              }),
          source,
        },
      ];
    }
    // Of a job that has not been through other rules speak.
    if (!job?.initialCycleEnded) return [];
    return [
      {
        reason: 'NobodyInAws',
        title:
          'Nobody can sign in: AWS has no user, although there are people to send.',
        detail:
          'Entra does not send again whom it has sent, also when somebody deleted them in AWS.',
        remedy: `${
          job.state === 'quarantined'
            ? 'Fix first what holds provisioning in quarantine, which another finding names, then choose Restart provisioning in Entra, which sends everybody again.'
            : 'Look in the provisioning logs why nobody is sent; where users were deleted in AWS, choose Restart provisioning.'
        } Accounts that were given to users by name are gone with them: complete the federation then, which gives back what is specified.`,
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.entraProvisioning,
        source,
      },
    ];
  },
});

function nobodyPasses(filter: string, { entraProvisioning }: RemedyPages) {
  return {
    reason: 'NobodyPasses' as const,
    title: `Nobody is sent to AWS: a scoping filter in Entra lets only those pass with ${filterInWords(
      filter,
    )}, and leaves out everybody who is to sign in.`,
    detail: `Whom it does not let pass, Entra disables in AWS, ${unlessKept}.`,
    remedy:
      'Change or delete the filter under Source Object Scope in the attribute mappings of users, and save.',
    remedyPage: entraProvisioning,
    source: 'Microsoft Graph, users and the attribute mappings',
  };
}

function nobodyToSend(
  nestedGroups: NestedGroupsFacts | undefined,
  { entraUsersAndGroups }: RemedyPages,
) {
  return {
    reason: 'NobodyToSend' as const,
    title:
      'Nobody is to sign in to AWS: no enabled person has the enterprise application.',
    detail: sentences(
      'The groups that have it have no enabled member, and no enabled user has it directly.',
      nestedGroups &&
        `Members of nested groups do not count. ${nestedInWords(nestedGroups)}`,
    ),
    remedy: nestedGroups
      ? 'Assign the nested groups themselves in Entra, or add people to an assigned group; Entra sends them with its next cycle.'
      : 'Add people to an assigned group in Entra, or assign them; Entra sends them with its next cycle.',
    remedyPage: entraUsersAndGroups,
    source: 'Microsoft Graph, members of the assigned groups',
  };
}
