import { ControlError } from './ControlError';
import { Input } from './readInput';

/**
 * The value of `name`, which must be one of a few; undefined when it is missing.
 * @throws ControlError
 */
export function readChoice<T extends string>(
  input: Input,
  name: string,
  choices: readonly T[],
): T | undefined {
  const given = input.text(name);
  const found = choices.find(choice => choice === given);
  if (given && !found) {
    throw new ControlError(
      400,
      `${name} cannot be ${given}. Use one of ${choices.join(', ')}.`,
    );
  }
  return found;
}
