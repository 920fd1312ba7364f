import {
  Finding,
  hasStopped,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { allRules } from '../rules';
import { partsToReadAgain } from './partsToReadAgain';

const [warning] = allRules.filter(({ id }) => id === 'certificate-unclear');
const [stop] = allRules.filter(({ id }) => id === 'nobody-in-aws');

function seen(rule: typeof warning, confirmedAt?: string) {
  const [reason, { severity, effect }] = Object.entries(rule.reports)[0];
  const finding = { rule: rule.id, reason, severity, effect } as Finding;
  return { finding, firstSeenAt: '', looks: 1, confirmedAt };
}

describe('partsToReadAgain', () => {
  it('has a second look at what is only suspected, whatever it does', () => {
    const suspicion = seen(warning);
    expect(hasStopped(suspicion.finding.effect)).toBe(false);
    expect(partsToReadAgain([suspicion], allRules)).toEqual(warning.reads);
  });

  it('looks until what has stopped goes on', () => {
    expect(partsToReadAgain([seen(stop, 'now')], allRules)).toEqual(stop.reads);
  });

  it('leaves to its time what is believed and has stopped nothing', () => {
    expect(partsToReadAgain([seen(warning, 'now')], allRules)).toEqual([]);
  });
});
