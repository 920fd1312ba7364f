import { Attributes } from './Attributes';

/** Graph `filter`, the part that the engine reads. */
export interface ScopingFilter {
  groups?: Array<{
    name?: string;
    clauses?: Array<{
      operatorName?: string;
      sourceOperandName?: string;
      targetOperand?: { values?: string[] };
    }>;
  }>;
}

type Compare = (value: string | undefined, operand: string) => boolean;

const includes: Compare = (value = '', operand) => value.includes(operand);
const matches: Compare = (value = '', operand) =>
  new RegExp(`^(?:${operand})$`).test(value);
const is =
  (wanted: string): Compare =>
  value =>
    value?.toLowerCase() === wanted;
/** What is empty passes no such clause either, as Entra documents. */
const not =
  (compare: Compare): Compare =>
  (value, operand) =>
    Boolean(value) && !compare(value, operand);
const equals: Compare = (value = '', operand) => value === operand;
const isNull: Compare = value => !value;

/** Operators of scoping filters; text is compared with its case. */
export const scopingOperators: Record<string, Compare> = {
  EQUALS: equals,
  'NOT EQUALS': not(equals),
  'IS NULL': isNull,
  'IS NOT NULL': not(isNull),
  'IS TRUE': is('true'),
  'IS FALSE': is('false'),
  'REGEX MATCH': matches,
  'NOT REGEX MATCH': not(matches),
  INCLUDES: includes,
};

/**
 * Whether an object is in scope: all clauses of one of the groups hold, or there is no
 * group.
 *
 * @throws Error when a clause uses an operator that the simulator does not know.
 */
export function passesScopingFilter(
  filter: ScopingFilter | null | undefined,
  attributes: Attributes,
): boolean {
  const groups = filter?.groups ?? [];
  return (
    groups.length === 0 ||
    groups.some(({ clauses = [] }) =>
      clauses.every(
        ({ operatorName = '', sourceOperandName = '', ...clause }) => {
          const holds = scopingOperators[operatorName];
          if (!holds) {
            throw new Error(
              `The simulator does not know the operator ${operatorName} of scoping filters. Use ${Object.keys(
                scopingOperators,
              ).join(', ')}.`,
            );
          }
          const [operand = ''] = clause.targetOperand?.values ?? [];
          return holds(attributes[sourceOperandName], operand);
        },
      ),
    )
  );
}
