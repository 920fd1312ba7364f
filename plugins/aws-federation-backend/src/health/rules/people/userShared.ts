import {
  defineRule,
  SharedUser,
} from '@aws-federation/backstage-plugin-aws-federation-node';

const madeAnew =
  'Choose Restart provisioning in Entra: the next cycle makes a user for whoever has none. Then complete the federation again, which gives the access that is specified, and give back what else is missing.';
const deleted =
  'Note which accounts the user has, and delete it under Users in the AWS console.';
const how =
  'A user name passed from one person to another before Entra had given up the user of that name in AWS, and Entra counts it as the user of both.';

/** Entra finds a user in AWS by the name, whoever had the name before. */
export const userShared = defineRule({
  id: 'user-shared',
  title: 'Several people have one user in AWS',
  condition: 'UsersInSync',
  reads: ['provisioningLog'],
  reports: {
    TwoPeopleOneUser: { severity: 'warning', effect: 'some-people' },
    SharedUserLost: { severity: 'warning', effect: 'some-people' },
    SharedUserAtRisk: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works',
    'https://learn.microsoft.com/graph/api/resources/provisioningobjectsummary',
  ],
  duringSetUp: true,
  inspect({ provisioningLog: { shared = [] } }, { pages }) {
    const idsOf = (kind: SharedUser['kind']) =>
      shared.filter(each => each.kind === kind).flatMap(each => each.sourceIds);
    const [both, lost, leaving] = [
      idsOf('both'),
      idsOf('lost'),
      idsOf('leaving'),
    ];
    const about = (ids: string[]) => ({
      remedyPage: pages.awsUsers,
      remedyTemplate: 'complete-aws-federation' as const,
      affected: ids.length,
      affectedIds: ids,
      source: "Entra's provisioning log",
    });
    return [
      ...(both.length > 0
        ? [
            {
              reason: 'TwoPeopleOneUser' as const,
              title: `${both.length} people cannot all sign in to AWS: each of them shares a user there with another of them.`,
              detail: `${how} The user has the name of whoever was sent last, who finds there what the other was given; and when one of them leaves, the other loses access.`,
              remedy: `Give each of them a user name of their own in Entra. ${deleted} ${madeAnew}`,
              ...about(both),
            },
          ]
        : []),
      ...(lost.length > 0
        ? [
            {
              reason: 'SharedUserLost' as const,
              title: `${people(
                lost,
              )} lost access to AWS when somebody else left, with whom they shared a user there.`,
              detail: `${how} For whoever left Entra has disabled or deleted it, and it does not look for it again by itself.`,
              remedy: `If the user is still in AWS: ${lowered(
                deleted,
              )} ${madeAnew}`,
              ...about(lost),
            },
          ]
        : []),
      ...(leaving.length > 0
        ? [
            {
              reason: 'SharedUserAtRisk' as const,
              title: `${people(
                leaving,
              )} will lose access to AWS when the account of somebody who has left is purged: they share a user there.`,
              detail: `${how} Entra deletes it for whoever has left, 30 days after the account was deleted.`,
              remedy: `Before that: ${lowered(deleted)} ${madeAnew}`,
              ...about(leaving),
            },
          ]
        : []),
    ];
  },
});

function people({ length }: string[]): string {
  return length === 1 ? '1 person' : `${length} people`;
}

/** After a colon. */
function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
