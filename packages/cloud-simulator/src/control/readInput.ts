import { ControlError } from './ControlError';

/** Reads the values of a request's body; each failure is one sentence. */
export interface Input {
  /** Undefined when it is missing or empty. */
  text(name: string): string | undefined;
  /** A whole or broken number that is not negative. */
  amount(name: string): number | undefined;
  time(name: string): Date | undefined;
  /** True or false, as JSON or as the text of a form. */
  flag(name: string): boolean | undefined;
  /** One of the given words. */
  choice<Word extends string>(
    name: string,
    words: readonly Word[],
  ): Word | undefined;
}

export function readInput(body: unknown): Input {
  const values = new Map(
    Object.entries(typeof body === 'object' && body !== null ? body : {}),
  );
  const raw = (name: string) => {
    const value: unknown = values.get(name);
    return value === '' || value === null ? undefined : value;
  };
  return {
    text(name) {
      const value = raw(name);
      if (value !== undefined && typeof value !== 'string') {
        throw new ControlError(400, `${name} is not text. Give a string.`);
      }
      return value;
    },
    amount(name) {
      const value = raw(name);
      if (value === undefined) return undefined;
      const amount = Number(value);
      if (!Number.isFinite(amount) || amount < 0) {
        throw new ControlError(
          400,
          `${name} is not an amount. Give a number that is not negative.`,
        );
      }
      return amount;
    },
    time(name) {
      const value = raw(name);
      if (value === undefined) return undefined;
      const time = new Date(String(value));
      if (Number.isNaN(time.getTime())) {
        throw new ControlError(
          400,
          `${name} is not a time. Give it as ISO 8601, for example 2027-01-31T12:00:00Z.`,
        );
      }
      return time;
    },
    flag(name) {
      const value = raw(name);
      if (value === undefined) return undefined;
      if (String(value) !== 'true' && String(value) !== 'false') {
        throw new ControlError(
          400,
          `${name} is not a yes or no. Give true or false.`,
        );
      }
      return String(value) === 'true';
    },
    choice(name, words) {
      const value = raw(name);
      if (value === undefined) return undefined;
      const word = words.find(each => each === value);
      if (!word) {
        throw new ControlError(
          400,
          `${name} cannot be ${String(value)}. Use one of ${words.join(', ')}.`,
        );
      }
      return word;
    },
  };
}
