import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Duration } from 'luxon';

/**
 * What a text must look like, and the words that say so in an error.
 */
export interface TextFormat {
  pattern: RegExp;
  /** Completes "must be …". */
  expected: string;
}

/**
 * A part of the configuration that knows its own path, so that every error names it.
 * Errors never repeat a value: it may be a secret.
 */
export class ConfigSection {
  constructor(private readonly config: Config, readonly path: string) {}

  has(key: string): boolean {
    return this.config.has(key);
  }

  text(key: string, format?: TextFormat): string {
    const value = this.optionalText(key, format);
    if (value === undefined) {
      throw this.error(key, 'is missing');
    }
    return value;
  }

  optionalText(key: string, format?: TextFormat): string | undefined {
    const value = this.config.getOptional(key);
    if (value === undefined || value === null) {
      return undefined;
    }
    if (typeof value !== 'string' || value.trim() === '') {
      throw this.error(
        key,
        typeof value === 'number'
          ? 'must be a text: put it in quotes'
          : 'must be a text that is not empty',
      );
    }
    if (format && !format.pattern.test(value)) {
      throw this.error(key, `must be ${format.expected}`);
    }
    return value;
  }

  choice<T extends string>(key: string, choices: readonly T[], fallback: T): T {
    const value = this.optionalText(key);
    if (value === undefined) {
      return fallback;
    }
    const found = choices.find(choice => choice === value);
    if (!found) {
      throw this.error(key, `must be one of ${choices.join(', ')}`);
    }
    return found;
  }

  /** Seconds; the value is a duration as Backstage writes it, for example `{ minutes: 10 }`. */
  seconds(key: string, fallback: number): number {
    if (!this.config.has(key)) {
      return fallback;
    }
    let seconds: number;
    try {
      seconds = Duration.fromObject(
        readDurationFromConfig(this.config, { key }),
      ).as('seconds');
    } catch {
      throw this.error(
        key,
        'must be a duration such as { minutes: 10 } or PT10M',
      );
    }
    if (!Number.isFinite(seconds) || seconds <= 0) {
      throw this.error(key, 'must be longer than zero');
    }
    return seconds;
  }

  optionalSection(key: string): ConfigSection | undefined {
    const value = this.config.getOptional(key);
    if (value === undefined || value === null) {
      return undefined;
    }
    if (typeof value !== 'object' || Array.isArray(value)) {
      throw this.error(key, 'must be an object');
    }
    return new ConfigSection(this.config.getConfig(key), `${this.path}.${key}`);
  }

  sections(key: string): ConfigSection[] {
    const value = this.config.getOptional(key);
    if (value === undefined || value === null) {
      return [];
    }
    if (
      !Array.isArray(value) ||
      value.some(item => typeof item !== 'object' || item === null)
    ) {
      throw this.error(key, 'must be a list of objects');
    }
    return this.config
      .getConfigArray(key)
      .map(
        (config, index) =>
          new ConfigSection(config, `${this.path}.${key}[${index}]`),
      );
  }

  error(key: string, problem: string): InputError {
    return new InputError(`Configuration ${this.path}.${key} ${problem}.`);
  }
}
