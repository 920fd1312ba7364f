import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { claimsIgnored } from './claimsIgnored';

describe('claimsIgnored', () => {
  it.each<FindingCase>([
    [
      'claims where nobody has enabled them',
      'claims-ignored',
      'AttributesDisabled',
      'none',
      /^Entra sends 2 attributes for access control, and AWS passes none on/,
      ({ facts }) => {
        facts.accessControl = { claims: 2, status: 'DISABLED' };
      },
    ],
    [
      'claims where AWS could not enable them',
      'claims-ignored',
      'EnablingFailed',
      'at-risk',
      /^Entra sends 1 attribute for access control, and AWS could not enable/,
      ({ facts }) => {
        facts.accessControl = { claims: 1, status: 'CREATION_FAILED' };
      },
    ],
  ])('finds %s: %s, %s, %s', (...each) => {
    expect(findingsAfter([claimsIgnored], each[5])).toEqual([findingOf(each)]);
  });

  it.each(['ENABLED', 'CREATION_IN_PROGRESS', 'UNKNOWN', undefined] as const)(
    'says nothing while the status is %s',
    status => {
      expect(
        findingsAfter([claimsIgnored], ({ facts }) => {
          facts.accessControl = { claims: status ? 1 : 0, status };
        }),
      ).toEqual([]);
    },
  );
});
