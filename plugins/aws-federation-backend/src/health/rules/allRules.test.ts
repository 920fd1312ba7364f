import { findingsAfter } from '../../__testUtils__/healthyFederation';
import { allRules } from './allRules';

describe('allRules', () => {
  it('find nothing in a healthy federation', () => {
    expect(findingsAfter(allRules, () => {})).toEqual([]);
  });

  it('blame nobody during the set-up for what is not done yet', () => {
    const findings = findingsAfter(
      allRules.filter(({ duringSetUp }) => duringSetUp),
      ({ facts, input }) => {
        facts.application = {
          candidates: [],
          namesakes: [],
          signingCertificates: [],
          unreadableCertificates: 0,
        };
        facts.claims = { refusedClaims: [] };
        facts.metadata = {};
        facts.assignments = { users: 0, groups: 0 };
        facts.job = {};
        facts.credentials = {};
        facts.settings = { keys: [], known: {} };
        facts.mappings = {};
        facts.access = { permissionSets: 0, accounts: 0, complete: true };
        input.recorded = {};
      },
    );
    expect(findings).toEqual([]);
  });
});
