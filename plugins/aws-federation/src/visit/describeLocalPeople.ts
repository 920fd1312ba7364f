import type {
  LocalPeople,
  UnreadStore,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/** What the change of the identity source does to people and groups of AWS. */
export interface LocalPeopleWords {
  title: string;
  sentences: string[];
  /** `success` only where everybody was compared and nobody is hit. */
  status: 'success' | 'info' | 'warning';
}

/** The console changes no user name. */
const renaming =
  '"aws identitystore update-user" with the attribute path userName';

const allInTenant =
  'All of them are in the tenant. Have those keep their access who need it: name them, or their groups, in the template "Complete an AWS federation".';

/**
 * The effect first, then what to do. People keep what they have when their user name is
 * the same in Entra; groups stay as they are.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-considerations.html
 */
export function describeLocalPeople(found: LocalPeople): LocalPeopleWords {
  const { people, groups, unread } = found;
  if (unread) return describeUnread(unread);
  const { unknown, otherUserName, account } = people.local;
  const total = unknown + otherUserName + account;
  const nobodyAssigned = found.comparedWith === 'tenant' && people.inAws > 0;
  if (total + groups.local === 0 && !nobodyAssigned) {
    return describeClear(found);
  }
  return {
    title: nobodyAssigned
      ? describeNobodyAssigned(people.inAws)
      : describeTitle(total, groups.local),
    sentences: [
      ...(total > 0 || nobodyAssigned ? [describeComparison(found)] : []),
      ...(total === 0 && nobodyAssigned ? [allInTenant] : []),
      ...describeUnknown(found),
      ...describeOtherNames(otherUserName),
      ...describeAccounts(account),
      ...describeGroups(groups),
    ],
    status: 'warning',
  };
}

function describeUnread({ why, message }: UnreadStore): LocalPeopleWords {
  switch (why) {
    case 'noInstance':
      return {
        title: 'No identity store was found, so nobody was compared',
        sentences: [message],
        status: 'info',
      };
    case 'notRead':
      return {
        title: 'Who can no longer sign in after the change is not known',
        sentences: [message],
        status: 'warning',
      };
    default:
      return why satisfies never;
  }
}

function describeClear(found: LocalPeople): LocalPeopleWords {
  const { people, groups } = found;
  if (people.inAws + groups.inAws === 0) {
    return {
      title:
        'Nobody is in IAM Identity Center yet: the change locks nobody out',
      sentences: [],
      status: 'success',
    };
  }
  return {
    title:
      people.inAws === 0
        ? 'Nobody is in AWS, and every group there has a counterpart'
        : 'Everybody in AWS has a counterpart in Entra',
    sentences: [describeComparison(found)],
    status: 'success',
  };
}

/** Only those who have the application can sign in, and nobody has it. */
function describeNobodyAssigned(inAws: number): string {
  return `Nobody has the enterprise application yet: as it is, ${
    inAws === 1 ? 'the one person' : `all ${inAws} people`
  } in AWS would lose access`;
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
      return found.people.inAws === 0
        ? `Nobody has the enterprise application yet, so groups in AWS are compared with all groups in the tenant.`
        : `So there is nobody to compare them with: user names in AWS are compared with ${attribute} of everybody in the tenant instead. Only those to whom you give the application can sign in after the change.`;
    case 'everybody':
      return `Entra sends everybody in the tenant, and nobody needs the enterprise application: user names in AWS are compared with ${attribute} of all of them.`;
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
