import type { Problem } from './problemsOf';
import type { Seen } from './Seen';

/** Ids of her, or of those who are missing for what would keep a newcomer out as well. */
export function leftOutAlike(
  { hindrance, personId }: Problem['causes'][number],
  { truth }: Seen,
): string[] {
  return personId
    ? [personId]
    : truth.inScope
        .filter(person => person.hindrance === hindrance)
        .map(({ id }) => id);
}
