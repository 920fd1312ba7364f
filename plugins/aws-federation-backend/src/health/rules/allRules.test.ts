import { findingsAfter } from '../../__testUtils__/healthyFederation';
import { notSetUp } from '../../__testUtils__/notSetUp';
import { allRules } from './allRules';

describe('allRules', () => {
  it('find nothing in a healthy federation', () => {
    expect(findingsAfter(allRules, () => {})).toEqual([]);
  });

  it('blame nobody during the set-up for what is not done yet', () => {
    expect(
      findingsAfter(
        allRules.filter(({ duringSetUp }) => duringSetUp),
        notSetUp,
      ),
    ).toEqual([]);
  });
});
