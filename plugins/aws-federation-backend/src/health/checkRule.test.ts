import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { checkRule } from './checkRule';
import { allRules } from './rules';

describe('checkRule', () => {
  it('takes all rules of the plugin', () => {
    for (const rule of allRules) expect(() => checkRule(rule)).not.toThrow();
  });

  it.each<[string, object]>([
    ['id: ', { id: 'Own Rule' }],
    ['reads.0: ', { reads: ['everything'] }],
    ['reports: names no reason', { reports: {} }],
    ['reports.Own.effect: ', { reports: { Own: { severity: 'info' } } }],
    [
      'reports: has a growsFrom',
      {
        reports: {
          Own: { severity: 'info', effect: 'none', growsFrom: 'Other' },
        },
      },
    ],
    ['inspect: ', { inspect: undefined }],
  ])('says what is wrong: %s', (fault, change) => {
    const rule = { ...allRules[0], id: 'own-rule', ...change } as Rule;
    expect(() => checkRule(rule)).toThrow(fault);
  });

  it('says so of what is no rule at all', () => {
    expect(() => checkRule(undefined as unknown as Rule)).toThrow(
      'The rule without an id cannot be used',
    );
  });
});
