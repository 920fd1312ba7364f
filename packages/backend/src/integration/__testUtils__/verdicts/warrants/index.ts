import { VerdictCase } from '../verdictCases';
import { accessWarrants } from './accessWarrants';
import { endWarrants } from './endWarrants';
import { provisioningWarrants } from './provisioningWarrants';
import { signInWarrants } from './signInWarrants';
import { Warrant } from './Warrant';

/** All of them: a warning that is not here, while all is well, is one too many. */
export const warrants: readonly Warrant[] = [
  ...signInWarrants,
  ...provisioningWarrants,
  ...accessWarrants,
  ...endWarrants,
];

/** Whether what happened allows a warning although all works. Pure. */
export function isWarranted(
  warning: string,
  { start, happenings }: VerdictCase,
): boolean {
  const [, reason] = warning.split('/');
  return warrants
    .filter(({ by }) => [start, ...happenings].some(name => by.includes(name)))
    .some(
      ({ warns }) =>
        warns.includes(warning) ||
        (reason === 'NotRead' && warns.includes(reason)),
    );
}
