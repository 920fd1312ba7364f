import { AwsError } from './AwsError';

function refuse(member: string, value: unknown, constraint: string): never {
  const shown = value === undefined ? 'null' : `'${String(value)}'`;
  throw new AwsError(
    'ValidationException',
    `1 validation error detected: Value ${shown} at '${member}' failed to satisfy constraint: ${constraint}`,
  );
}

/** The string member `name`, which must be there and match. */
export function requiredString(
  input: Record<string, unknown>,
  name: string,
  pattern?: RegExp,
): string {
  const member = name[0].toLowerCase() + name.slice(1);
  const value = input[name];
  if (value === undefined || value === null) {
    return refuse(member, undefined, 'Member must not be null');
  }
  if (typeof value !== 'string') {
    throw new AwsError('SerializationException', `${name} must be a string`);
  }
  if (pattern && !pattern.test(value)) {
    return refuse(
      member,
      value,
      `Member must satisfy regular expression pattern: ${pattern.source}`,
    );
  }
  return value;
}

/** The integer member `name` in a range, or undefined. */
export function optionalInteger(
  input: Record<string, unknown>,
  name: string,
  range: { min: number; max: number },
): number | undefined {
  const member = name[0].toLowerCase() + name.slice(1);
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new AwsError('SerializationException', `${name} must be an integer`);
  }
  if (value < range.min) {
    return refuse(
      member,
      value,
      `Member must have value greater than or equal to ${range.min}`,
    );
  }
  if (value > range.max) {
    return refuse(
      member,
      value,
      `Member must have value less than or equal to ${range.max}`,
    );
  }
  return value;
}
