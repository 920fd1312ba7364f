import type { LocalPeople } from '@aws-federation/backstage-plugin-aws-federation-common';

/** What the change of the identity source does to people and groups of AWS. */
export interface LocalPeopleWords {
  title: string;
  sentences: string[];
  /** Nobody is hit. */
  isClear: boolean;
}

/** The console changes no user name. */
const renaming =
  '"aws identitystore update-user" with the attribute path userName';

/**
 * The effect first, then what to do. People keep what they have when their user name is
 * the same in Entra; groups stay as they are.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-considerations.html
 */
export function describeLocalPeople(found: LocalPeople): LocalPeopleWords {
  const { people, groups } = found;
  const { unknown, otherUserName, account } = people.local;
  const total = unknown + otherUserName + account;
  if (total + groups.local === 0) {
    return {
      title:
        people.inAws + groups.inAws === 0
          ? 'Nobody is in IAM Identity Center yet: the change locks nobody out'
          : 'Everybody in AWS has a counterpart in Entra',
      sentences:
        people.inAws + groups.inAws === 0 ? [] : [describeComparison(found)],
      isClear: true,
    };
  }
  return {
    title: describeTitle(total, groups.local),
    sentences: [
      ...(total > 0 ? [describeComparison(found)] : []),
      ...describeUnknown(found),
      ...describeOtherNames(otherUserName),
      ...describeAccounts(account),
      ...describeGroups(groups),
    ],
    isClear: false,
  };
}

function describeTitle(people: number, groups: number): string {
  const who = [
    ...(people > 0 ? [count(people, 'person', 'people')] : []),
    ...(groups > 0 ? [count(groups, 'group', 'groups')] : []),
  ].join(' and ');
  const have = people + groups === 1 ? 'has' : 'have';
  return people > 0
    ? `${who} in AWS ${have} no counterpart in Entra: ${
        people === 1 ? 'this person' : 'these people'
      } cannot sign in after the change`
    : `${who} in AWS ${have} no counterpart in Entra`;
}

function describeComparison(found: LocalPeople): string {
  const { comparedWith, userNameAttribute: attribute } = found;
  switch (comparedWith) {
    case 'assigned':
      return `User names in AWS are compared with ${attribute} of everybody who has the enterprise application, directly or as a direct member of a group that has it.`;
    case 'tenant':
      return `Nobody has the enterprise application yet, so user names in AWS are compared with ${attribute} of everybody in the tenant. Only those to whom you give the application afterwards can sign in.`;
    default:
      return comparedWith satisfies never;
  }
}

function describeUnknown({ people, comparedWith }: LocalPeople): string[] {
  const { unknown } = people.local;
  if (unknown === 0) return [];
  return comparedWith === 'assigned'
    ? [
        `${count(
          unknown,
          'person is not among them',
          'people are not among them',
        )}: give them the enterprise application, change their user name in AWS to theirs in Entra (${renaming}), or make sure that they need AWS no more.`,
      ]
    : [
        `${count(
          unknown,
          'person is not among them',
          'people are not among them',
        )}: change their user name in AWS to theirs in Entra (${renaming}), invite them to the tenant, or make sure that they need AWS no more.`,
      ];
}

function describeOtherNames(people: number): string[] {
  return people > 0
    ? [
        `${count(
          people,
          'person has',
          'people have',
        )} the mail address of somebody in Entra, under another user name. Change the user name in AWS to the one in Entra before you accept (${renaming}): Entra cannot send a second person with the same mail address.`,
      ]
    : [];
}

function describeAccounts(people: number): string[] {
  return people > 0
    ? [
        `${count(
          people,
          'person has',
          'people have',
        )} the mail address of an AWS account, as the users have that AWS Control Tower and its Account Factory make. Make sure that other people have access to these accounts, and leave the users to AWS Control Tower.`,
      ]
    : [];
}

function describeGroups({ local, controlTower }: LocalPeople['groups']) {
  const others = local - controlTower.length;
  return [
    ...(others > 0
      ? [
          `${count(
            others,
            'group stays',
            'groups stay',
          )} in AWS with members and permissions, and nobody in Entra looks after ${
            others === 1 ? 'it' : 'them'
          }. Members who can sign in keep what the group gives them.`,
        ]
      : []),
    ...(controlTower.length > 0
      ? [
          `${controlTower.join(', ')} ${
            controlTower.length === 1 ? 'is' : 'are'
          } AWS Control Tower's own: leave ${
            controlTower.length === 1 ? 'it' : 'them'
          } alone, and give people who administer it the application.`,
        ]
      : []),
  ];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
