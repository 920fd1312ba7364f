import { all, Change } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { auditors } from './__testUtils__/auditors';
import { accessRules } from '.';

const outdated: Change = ({ facts }) => {
  facts.provisionedSets.outdated = [
    {
      arn: 'arn:set/ps-1',
      name: 'Auditor',
      accountIds: ['111111111111', '222222222222'],
    },
  ];
};

describe('accessRules, about permission sets that are outdated', () => {
  it.each<FindingCase>([
    [
      'an old version',
      'permission-sets-outdated',
      'PermissionSetsOutdated',
      'some-people',
      /People in 2 accounts have older permissions: a change of 1 permission set/,
      outdated,
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(accessRules, each[5])).toEqual([findingOf(each)]);
  });

  it('send to the template only for sets that it knows', () => {
    const [foreign] = findingsAfter(accessRules, outdated);
    expect(foreign.remedyTemplate).toBe(undefined);
    const [specified] = findingsAfter(accessRules, all(auditors, outdated));
    expect(specified.remedyTemplate).toBe('complete-aws-federation');
  });
});
