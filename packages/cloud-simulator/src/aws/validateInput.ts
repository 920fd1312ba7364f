import { AwsError } from './AwsError';

type Input = Record<string, unknown>;

/** What the model of an AWS API says of a string. */
export interface StringConstraint {
  pattern?: RegExp;
  min?: number;
  max?: number;
  /** The only values there are. */
  values?: readonly string[];
}

function refuse(member: string, value: unknown, constraint: string): never {
  const shown = value === undefined ? 'null' : `'${String(value)}'`;
  throw new AwsError(
    'ValidationException',
    `1 validation error detected: Value ${shown} at '${member}' failed to satisfy constraint: ${constraint}`,
  );
}

function memberName(name: string): string {
  return name[0].toLowerCase() + name.slice(1);
}

/** The string member `name`, which must be there and fit. */
export function requiredString(
  input: Input,
  name: string,
  constraint: RegExp | StringConstraint = {},
): string {
  const value = optionalString(input, name, constraint);
  return (
    value ?? refuse(memberName(name), undefined, 'Member must not be null')
  );
}

/** The string member `name`, which must fit when it is there. */
export function optionalString(
  input: Input,
  name: string,
  constraint: RegExp | StringConstraint = {},
): string | undefined {
  const member = memberName(name);
  const { pattern, min, max, values } =
    constraint instanceof RegExp ? { pattern: constraint } : constraint;
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') {
    throw new AwsError('SerializationException', `${name} must be a string`);
  }
  if (min !== undefined && value.length < min) {
    refuse(
      member,
      value,
      `Member must have length greater than or equal to ${min}`,
    );
  }
  if (max !== undefined && value.length > max) {
    refuse(
      member,
      value,
      `Member must have length less than or equal to ${max}`,
    );
  }
  if (pattern && !pattern.test(value)) {
    refuse(
      member,
      value,
      `Member must satisfy regular expression pattern: ${pattern.source}`,
    );
  }
  if (values && !values.includes(value)) {
    refuse(
      member,
      value,
      `Member must satisfy enum value set: [${values.join(', ')}]`,
    );
  }
  return value;
}

/** The structure `name`, or undefined. */
export function optionalStructure(
  input: Input,
  name: string,
): Input | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new AwsError('SerializationException', `${name} must be a structure`);
  }
  return value as Input;
}

/** The structure `name`, which must be there. */
export function requiredStructure(input: Input, name: string): Input {
  return (
    optionalStructure(input, name) ??
    refuse(memberName(name), undefined, 'Member must not be null')
  );
}

/** The list `name`; empty when it is absent. */
export function optionalList(input: Input, name: string): unknown[] {
  const value = input[name];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    throw new AwsError('SerializationException', `${name} must be a list`);
  }
  return value;
}

/** The integer member `name` in a range, or undefined. */
export function optionalInteger(
  input: Input,
  name: string,
  range: { min: number; max: number },
): number | undefined {
  const member = memberName(name);
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new AwsError('SerializationException', `${name} must be an integer`);
  }
  if (value < range.min) {
    refuse(
      member,
      value,
      `Member must have value greater than or equal to ${range.min}`,
    );
  }
  if (value > range.max) {
    refuse(
      member,
      value,
      `Member must have value less than or equal to ${range.max}`,
    );
  }
  return value;
}
