import type { Filter, FilterClause } from '@microsoft/microsoft-graph-types';

/**
 * What Graph shows of a user or a group, by the names that Entra's provisioning gives it.
 * Null or empty: it has none; undefined or absent: Graph does not show it.
 */
export type ShownAttributes = Record<
  string,
  string | boolean | null | undefined
>;

type Shown = string | boolean | null;
/** Undefined: it cannot be told. */
type Told = boolean | undefined;

/**
 * Whether a scoping filter lets an object pass: all clauses of one of its groups hold.
 * Undefined where that hangs on what Graph does not show, or on an operator or a pattern of
 * which Microsoft does not say enough.
 * https://learn.microsoft.com/entra/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts
 */
export function isLetPass(
  filter: Filter | null | undefined,
  attributes: ShownAttributes,
): Told {
  const groups = filter?.groups ?? [];
  const others = [
    ...(filter?.categoryFilterGroups ?? []),
    ...(filter?.inputFilterGroups ?? []),
  ];
  // Microsoft calls these experimental, and does not say what they do.
  if (others.length > 0) return undefined;
  return (
    groups.length === 0 ||
    some(
      groups.map(({ clauses }) =>
        // A group without a clause is not described.
        clauses?.length
          ? every(clauses.map(clause => holds(clause, attributes)))
          : undefined,
      ),
    )
  );
}

/** Text is compared with its case; what is empty passes only `IS NULL`. */
const operators: Record<string, (value: Shown, operand: string) => Told> = {
  EQUALS: ofText((value, operand) => value === operand),
  'NOT EQUALS': ofText((value, operand) => value !== operand),
  INCLUDES: ofText((value, operand) => value.includes(operand)),
  'REGEX MATCH': ofText(matches),
  'NOT REGEX MATCH': ofText((value, operand) => not(matches(value, operand))),
  'IS NULL': isEmpty,
  'IS NOT NULL': value => !isEmpty(value),
  'IS TRUE': is(true),
  'IS FALSE': is(false),
};

function holds(
  { operatorName, sourceOperandName, targetOperand }: FilterClause,
  attributes: ShownAttributes,
): Told {
  const name = sourceOperandName ?? '';
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  const operator = Object.hasOwn(operators, operatorName ?? '')
    ? operators[operatorName ?? '']
    : undefined;
  const [operand, ...more] = targetOperand?.values ?? [];
  const isComplete =
    operatorName?.startsWith('IS ') || (operand && more.length === 0);
  return operator && value !== undefined && isComplete
    ? operator(value, operand ?? '')
    : undefined;
}

function ofText(compare: (value: string, operand: string) => Told) {
  return (value: Shown, operand: string): Told => {
    if (isEmpty(value)) return false;
    // How Entra writes a truth value as text is not documented.
    return typeof value === 'string' ? compare(value, operand) : undefined;
  };
}

function is(wanted: boolean) {
  return (value: Shown): Told => {
    if (isEmpty(value)) return false;
    return typeof value === 'boolean' ? value === wanted : undefined;
  };
}

function isEmpty(value: Shown): boolean {
  return value === null || value === '';
}

/** Letters and digits, classes of them, alternatives, and at most two repetitions. */
const plainPattern =
  /^(?:[\p{L}\p{N} _@#&:;,/'"<>=!~%-]|\\[.\-+*?()[\]{}|^$\\/]|[.|^$]|\((?![?*+])|\)(?![*+?{])|\[\^?[\p{L}\p{N} _.@-]+\]|[*+?](?![*+?]))*$/u;
const mostRepetitions = 2;

/**
 * Whether the pattern has to match all of the value is not documented, and Entra's patterns
 * are those of .NET: decided where it comes to the same, and nobody can make it take long.
 */
function matches(value: string, pattern: string): Told {
  const repetitions = pattern.replace(/\\./g, '').match(/[*+?]/g) ?? [];
  if (!plainPattern.test(pattern) || repetitions.length > mostRepetitions) {
    return undefined;
  }
  try {
    const all = new RegExp(`^(?:${pattern})$`, 'u').test(value);
    return all === new RegExp(pattern, 'u').test(value) ? all : undefined;
  } catch {
    return undefined;
  }
}

function not(told: Told): Told {
  return told === undefined ? undefined : !told;
}

function some(all: Told[]): Told {
  if (all.includes(true)) return true;
  return all.includes(undefined) ? undefined : false;
}

function every(all: Told[]): Told {
  return not(some(all.map(not)));
}
