import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { accessRules } from '.';

describe('accessRules, about groups in IAM Identity Center', () => {
  it.each<FindingCase>([
    [
      'specified groups that are not as specified',
      'identity-center-groups-open',
      'GroupsDiffer',
      'some-people',
      /: AWS does not have "Operators" and 2 specified members are not in "On call" and "Buyers"\.$/,
      ({ facts }) => {
        facts.specifiedGroups.missing = ['Operators'];
        facts.specifiedGroups.incomplete = [
          { name: 'On call', members: 1 },
          { name: 'Buyers', members: 1 },
        ];
      },
    ],
    [
      'a specified group that an identity provider manages',
      'identity-center-groups-open',
      'GroupsNotManageable',
      'at-risk',
      /^Who is in "Operators" cannot be kept as specified: an identity provider manages that group/,
      ({ facts }) => {
        facts.specifiedGroups.provisioned = ['Operators'];
      },
    ],
    [
      'a member who has not arrived',
      'identity-center-groups-open',
      'MembersAwaited',
      'some-people',
      /^1 specified member of groups in IAM Identity Center has not arrived/,
      ({ facts }) => {
        facts.specifiedGroups.awaited = 1;
      },
    ],
    ...(
      [
        ['usersReplaced', 'MemberNamesTaken', 'some-people', /another user/],
        ['usersNotSent', 'MembersNotSent', 'none', /does not send them/],
        ['usersGone', 'MemberNamesGone', 'at-risk', /belongs to nobody/],
        [
          'usersRenamedInEntra',
          'MemberNamesGone',
          'at-risk',
          /^Entra has another name now for whoever had 1 name of/,
        ],
        ['usersRenamed', 'MemberNamesOutdated', 'none', /use old names/],
      ] as const
    ).map(
      ([fact, reason, effect, title]): FindingCase => [
        `members of whom ${fact}`,
        'identity-center-groups-open',
        reason,
        effect,
        title,
        ({ facts }) => {
          facts.specifiedGroups[fact] = 1;
        },
      ],
    ),
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(accessRules, each[5])).toEqual([findingOf(each)]);
  });
});
