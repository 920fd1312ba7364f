import { Change } from '../../../__testUtils__/changes';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { notSetUp } from '../../../__testUtils__/notSetUp';
import { accessRules } from '.';

describe('accessRules', () => {
  it.each<[string, Change]>([
    ['in a healthy federation', () => {}],
    ['where nothing is set up', notSetUp],
  ])('find nothing %s', (_, change) => {
    expect(findingsAfter(accessRules, change)).toEqual([]);
  });
});
