import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { claimsRefused } from './claimsRefused';

const tag = (key: string) =>
  `https://aws.amazon.com/SAML/Attributes/AccessControl:${key}`;

describe('claimsRefused', () => {
  it.each<FindingCase>([
    [
      'one that AWS refuses',
      'claims-refused',
      'ClaimsRefused',
      'not-known',
      /^AWS refuses the sign-in of everybody for whom Entra sends a claim that it does not take\.$/,
      ({ facts }) => {
        facts.accessControl = { claims: 1, status: 'ENABLED' };
        facts.claims.refusedClaims = [{ type: tag('cost?'), because: 'key' }];
      },
    ],
    [
      'several that AWS refuses',
      'claims-refused',
      'ClaimsRefused',
      'not-known',
      /sends one of 2 claims that it does not take\.$/,
      ({ facts }) => {
        facts.accessControl = { claims: 1, status: 'ENABLED' };
        facts.claims.refusedClaims = [
          { type: tag('a'), because: 'twice' },
          { type: tag('b'), because: 'value' },
        ];
      },
    ],
    [
      'one that may have several values',
      'claims-refused',
      'SeveralValuesPossible',
      'not-known',
      /a claim for access control comes from what may have several values\.$/,
      ({ facts }) => {
        facts.accessControl = { claims: 1, status: 'ENABLED' };
        facts.claims.severalValues = [tag('mail')];
      },
    ],
    [
      'two that may have several values',
      'claims-refused',
      'SeveralValuesPossible',
      'not-known',
      /2 claims for access control come from what may have several values\.$/,
      ({ facts }) => {
        facts.accessControl = { claims: 1, status: 'ENABLED' };
        facts.claims.severalValues = [tag('mail'), tag('role')];
      },
    ],
    [
      'one of a directory extension that may have several values',
      'claims-refused',
      'SeveralValuesPossible',
      'not-known',
      /2 claims for access control come from what may have several values\.$/,
      ({ facts }) => {
        facts.claims.severalValues = [tag('mail')];
        facts.accessControl = {
          claims: 2,
          status: 'ENABLED',
          severalValues: [tag('cost'), tag('mail')],
        };
      },
    ],
    [
      'one that AWS refuses, where it is about to look',
      'claims-refused',
      'ClaimsRefused',
      'not-known',
      /a claim that it does not take\.$/,
      ({ facts }) => {
        facts.claims.refusedClaims = [{ type: tag('cost?'), because: 'key' }];
        facts.accessControl = { claims: 1, status: 'CREATION_IN_PROGRESS' };
      },
    ],
    [
      'two that AWS ignores for now',
      'claims-refused',
      'RefusedOnceEnabled',
      'at-risk',
      /^Once attributes for access control are enabled in AWS, people of whom Entra sends one of 2 claims/,
      ({ facts }) => {
        facts.claims.refusedClaims = [{ type: tag('cost?'), because: 'key' }];
        facts.claims.severalValues = [tag('mail')];
        facts.accessControl = { claims: 2, status: 'DISABLED' };
      },
    ],
  ])('finds %s: %s, %s, %s', (...each) => {
    expect(findingsAfter([claimsRefused], each[5])).toEqual([findingOf(each)]);
  });

  it('claims nothing of what AWS takes without an instance that works', () => {
    expect(
      findingsAfter([claimsRefused], ({ facts }) => {
        facts.claims.refusedClaims = [{ type: tag('cost?'), because: 'key' }];
        facts.accessControl = { claims: 1 };
      }),
    ).toEqual([]);
  });

  it('says what AWS has against each, and names no more than five', () => {
    const [{ detail, remedy }] = findingsAfter([claimsRefused], ({ facts }) => {
      facts.accessControl = { claims: 1, status: 'ENABLED' };
      facts.claims.nameId = { source: 'mail', policyName: 'Tags' };
      facts.claims.refusedClaims = [
        { type: tag('a#'), because: 'key' },
        { type: tag('b'), because: 'value' },
        { type: tag('c'), because: 'twice' },
        { type: tag('d'), because: 'tooMany' },
        { type: tag('e'), because: 'tooMany' },
        { type: tag('f'), because: 'tooMany' },
      ];
    });
    expect(detail).toMatch(
      /AccessControl:a# \(by its key\), .*:b \(by its value\), .*:c \(as it is named twice\), .*:e \(as there are more before it\) and more\.$/,
    );
    expect(remedy).toBe(
      'Correct these claims in the claims mapping policy "Tags".',
    );
  });
});
