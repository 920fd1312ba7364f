import { conditionTypes } from '@aws-federation/backstage-plugin-aws-federation-common';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { allRules } from '../../../../../../../plugins/aws-federation-backend/src/health/rules';
import { happenings, verdictStarts } from '../verdictCases';
import { isWarranted, warrants } from '.';

const alone = (name: string) => ({
  start: 'groups on' as const,
  happenings: [name],
});

describe('warrants', () => {
  it('are of what can happen', () => {
    const known = [...verdictStarts, ...happenings];
    const named = warrants.flatMap(({ by }) => by);
    expect(named.filter(name => !known.includes(name))).toEqual([]);
  });

  it('allow what a rule can report, or a condition that nobody knows', () => {
    const known = (warning: string) => {
      const [first, reason] = warning.split('/');
      return (
        warning === 'NotRead' ||
        conditionTypes.some(type => type === first) ||
        allRules.some(({ id, reports }) => id === first && reason in reports)
      );
    };
    const allowed = warrants.flatMap(({ warns }) => warns);
    expect(allowed.filter(warning => !known(warning))).toEqual([]);
  });

  it('allow no more than what happened made so', () => {
    const month = alone('29 days to the end of the token');
    const inAMonth = 'token-ends-soon/TokenEndsInAMonth';
    expect(isWarranted(inAMonth, month)).toBe(true);
    expect(isWarranted('token-ends-soon/TokenEndsInAWeek', month)).toBe(false);
    expect(isWarranted(inAMonth, alone('a day passes'))).toBe(false);
    expect(isWarranted('SamlReady/NotRead', month)).toBe(false);
  });

  it('say of each condition that it is not read where the application is unsure', () => {
    const elsewhere = alone('another application serves AWS');
    expect(isWarranted('SamlReady/NotRead', elsewhere)).toBe(true);
    expect(isWarranted('SamlReady/NotSetUp', elsewhere)).toBe(false);
  });
});
