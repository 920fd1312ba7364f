import type { Filter } from '@microsoft/microsoft-graph-types';
import {
  ScopingClause,
  ScopingFilter,
  scopingOperators,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/** Attributes that Entra cannot filter by (Microsoft's known issues of provisioning). */
const unusable = ['appRoleAssignments', 'manager', 'userType'];

/**
 * `scope` of an object mapping, as Graph takes it: of the groups one must hold, of the
 * clauses in a group all (Microsoft Graph, filter resource type).
 */
export function toGraphFilter(filters: ScopingFilter[]): Filter | null {
  return filters.length === 0
    ? null
    : {
        groups: filters.map(({ clauses }, index) => ({
          name: `Filter ${index + 1}`,
          clauses: clauses.map(({ attribute, operator, value }) => ({
            operatorName: operator,
            sourceOperandName: attribute,
            targetOperand: { values: value === undefined ? [] : [value] },
          })),
        })),
      };
}

/**
 * The filters of a specification that come to the same in Entra; empty without a filter,
 * undefined where a specification cannot say it, such as a clause with several values.
 */
export function fromGraphFilter(
  filter: Filter | null | undefined,
): ScopingFilter[] | undefined {
  const filters = (filter?.groups ?? []).map(({ clauses }) => ({
    clauses: (clauses ?? []).map(
      ({ sourceOperandName, operatorName, targetOperand }) => ({
        attribute: sourceOperandName,
        operator: scopingOperators.find(each => each === operatorName),
        value: targetOperand?.values?.[0],
      }),
    ),
  }));
  const isWhole =
    filters.every(
      ({ clauses }) => clauses.length > 0 && clauses.every(isClause),
    ) &&
    describeGraphFilter(toGraphFilter(filters as ScopingFilter[])) ===
      describeGraphFilter(filter);
  return isWhole ? (filters as ScopingFilter[]) : undefined;
}

/** What compares needs a value, and what does not has none. */
function isClause({
  attribute,
  operator,
  value,
}: {
  attribute?: string | null;
  operator?: ScopingClause['operator'];
  value?: string;
}): boolean {
  return Boolean(
    attribute && operator && operator.startsWith('IS ') === !value,
  );
}

/**
 * A filter in words, for example `city IS NOT NULL and department EQUALS "Sales"`. The
 * names of groups do not count, nor does the order of groups and clauses: both are sorted.
 */
export function describeGraphFilter(filter: Filter | null | undefined): string {
  const groups = (filter?.groups ?? []).map(({ clauses }) =>
    (clauses ?? [])
      .map(({ sourceOperandName, operatorName, targetOperand }) =>
        [
          sourceOperandName,
          operatorName,
          ...(targetOperand?.values ?? []).map(value => `"${value}"`),
        ].join(' '),
      )
      .sort()
      .join(' and '),
  );
  return groups.sort().join(' or ') || 'none';
}

/**
 * @param known - attributes and operators that the job has; empty lists tell nothing
 * @returns one sentence, or undefined when Entra can filter so
 */
export function scopingFilterProblem(
  filters: ScopingFilter[],
  known: { attributes: string[]; operators: string[] },
): string | undefined {
  for (const { attribute, operator } of filters.flatMap(each => each.clauses)) {
    if (
      unusable.includes(attribute) ||
      (known.attributes.length > 0 && !known.attributes.includes(attribute))
    ) {
      return `Entra cannot filter people by "${attribute}". Choose another attribute for the scoping filter.`;
    }
    if (known.operators.length > 0 && !known.operators.includes(operator)) {
      return `Entra's scoping filters have no operator "${operator}". Choose one of ${known.operators.join(
        ', ',
      )}.`;
    }
  }
  return undefined;
}
