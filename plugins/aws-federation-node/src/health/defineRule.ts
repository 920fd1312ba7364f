import { PartName } from '../snapshot';
import { Rule } from './Rule';

/**
 * Makes a rule; what it reads types what it is given, and what it may report the reasons
 * that it may name.
 * @public
 */
export function defineRule<Parts extends PartName, Reason extends string>(
  rule: Rule<Parts, Reason>,
): Rule {
  // Whoever runs a rule gives it the parts that it reads, and no others.
  return rule as unknown as Rule;
}
