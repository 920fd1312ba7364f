import { all, Change } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { auditors } from './__testUtils__/auditors';
import { accessRules } from '.';

const accounts =
  (count: number, complete = true): Change =>
  ({ facts }) => {
    facts.access = { permissionSets: 1, accounts: count, complete };
  };

describe('accessRules, about access that nobody has', () => {
  it.each<FindingCase>([
    [
      'specified access that nobody has',
      'no-access',
      'NoAccess',
      'none',
      /find only what they have otherwise/,
      all(auditors, accounts(0)),
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(accessRules, each[5])).toEqual([findingOf(each)]);
  });

  it('waits for the next check where that tries again', () => {
    const [finding] = findingsAfter(accessRules, change => {
      all(auditors, accounts(0))(change);
      change.input.recorded.accessLeftOpen = {
        value: JSON.stringify([['digest', 1]]),
        by: 'service',
        at: '2026-11-24T11:00:00.000Z',
      };
    });
    expect(finding).toMatchObject({
      remedy: expect.stringContaining('Wait for the next check'),
      remedyTemplate: undefined,
    });
  });

  it.each<[string, Change]>([
    ['no account where nothing is specified', accounts(0)],
    ['accounts that were not all looked at', all(auditors, accounts(0, false))],
    [
      'no account while the instance is being created',
      ({ facts, ...rest }) => {
        all(auditors, accounts(0))({ facts, ...rest });
        facts.instance.instance!.status = 'CREATE_IN_PROGRESS';
      },
    ],
  ])('do not find fault with %s', (_, change) => {
    expect(findingsAfter(accessRules, change)).toEqual([]);
  });
});
