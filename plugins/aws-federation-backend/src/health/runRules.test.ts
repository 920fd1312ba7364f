import {
  healthyFederation,
  snapshotOf,
} from '../__testUtils__/healthyFederation';
import { allRules } from './rules';
import { runRules } from './runRules';

describe('runRules', () => {
  it('does not look at sign-in through an application while another one has the identifier of AWS', () => {
    const { facts, input } = healthyFederation();
    Object.assign(facts.application, {
      serving: { appId: 'other', displayName: 'AWS by hand' },
    });
    facts.application.servicePrincipal!.enabled = false;
    const outcomes = runRules({
      rules: allRules,
      snapshot: snapshotOf(facts),
      input,
      logger: { error: () => {} },
    });
    const blind = outcomes.flatMap(outcome =>
      outcome.kind === 'notLooked' ? [outcome] : [],
    );
    expect(blind.map(({ rule }) => rule.id).sort()).toEqual([
      'application-switched-off',
      'assertions-encrypted',
      'assignments-missing',
      'certificate-expired',
      'certificate-missing',
      'nobody-assigned',
      'saml-mode',
      'signed-requests-required',
    ]);
    expect(blind[0].reason).toContain('"AWS by hand" has AWS');
  });
});
