import { servicePrincipal } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { applicationRules } from '.';

describe('applicationRules, about assignments that are missing', () => {
  it.each<FindingCase>([
    [
      'a specified group and a user without the application',
      'assignments-missing',
      'AssignmentsMissing',
      'some-people',
      /^1 specified group and 1 specified user do not have the enterprise application/,
      ({ facts }) => {
        facts.specifiedAssignments.missing = {
          userIds: ['ada'],
          groups: [{ id: 'explorers', name: 'AWS explorers' }],
        };
      },
    ],
    [
      'specified groups that give nobody the application',
      'assignments-missing',
      'SpecifiedGroupGone',
      'some-people',
      /: Entra has no "AWS explorers" and "mail list" cannot be assigned, for only security groups can\.$/,
      ({ facts }) => {
        facts.specifiedAssignments.groupsGone = ['AWS explorers'];
        facts.specifiedAssignments.groupsNotAssignable = ['mail list'];
      },
    ],
    [
      'names that Entra no longer has',
      'assignments-missing',
      'SpecifiedNamesOutdated',
      'none',
      /: "AWS explorers" has another name in Entra now and 1 specified user is not in Entra\.$/,
      ({ facts }) => {
        facts.specifiedAssignments.groupsRenamed = ['AWS explorers'];
        facts.specifiedAssignments.usersGone = 1;
      },
    ],
    [
      'a name that another group has now',
      'assignments-missing',
      'SpecifiedNameTaken',
      'at-risk',
      /^1 specified group name belongs to another group in Entra now: "AWS explorers"\.$/,
      ({ facts }) => {
        facts.specifiedAssignments.groupsTaken = ['AWS explorers'];
      },
    ],
    [
      'a name of several groups',
      'assignments-missing',
      'SpecifiedGroupUnclear',
      'some-people',
      /^Which group is meant by "AWS explorers" is not clear: several/,
      ({ facts }) => {
        facts.specifiedAssignments.groupsUnclear = ['AWS explorers'];
      },
    ],
    [
      'a mail address of several users',
      'assignments-missing',
      'SpecifiedUserUnclear',
      'some-people',
      /^Who is meant by the mail address of 1 specified user is not clear/,
      ({ facts }) => {
        facts.specifiedAssignments.usersUnclear = 1;
      },
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(applicationRules, each[5])).toEqual([findingOf(each)]);
  });

  it('do not advise to assign by a name that another group has now', () => {
    const remedies = (groupsTaken: string[]) =>
      findingsAfter(applicationRules, ({ facts }) => {
        Object.assign(facts.specifiedAssignments, {
          missing: {
            userIds: [],
            groups: [{ id: 'explorers', name: 'AWS explorers' }],
          },
          groupsTaken,
        });
      }).map(({ remedy }) => remedy);
    expect(remedies([])).toEqual([
      expect.stringMatching(/^Complete the federation again, which assigns/),
    ]);
    const taken = remedies(['AWS explorers']);
    expect(taken).toHaveLength(2);
    for (const remedy of taken) {
      expect(remedy).toMatch(
        /^Complete the federation again with the object ids? of the group/,
      );
    }
  });

  it('tell who lacks the application only where it counts', () => {
    const told = (assignmentRequired: boolean, scope: 'assigned' | 'all') =>
      findingsAfter(applicationRules, federation => {
        const { facts, input } = federation;
        servicePrincipal({ assignmentRequired })(federation);
        input.specification.provisioning.scope = scope;
        facts.specifiedAssignments.missing.userIds = ['ada'];
      })
        .filter(({ rule }) => rule === 'assignments-missing')
        .map(({ detail }) => detail);
    const whoever = 'Whoever does not get it another way cannot';
    const stay = 'stay active in AWS after the next cycle';
    expect(told(true, 'assigned')).toEqual([`${whoever} sign in or ${stay}.`]);
    expect(told(true, 'all')).toEqual([`${whoever} sign in.`]);
    expect(told(false, 'assigned')).toEqual([`${whoever} ${stay}.`]);
    expect(told(false, 'all')).toEqual([]);
  });
});
