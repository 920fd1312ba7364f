import { ScopingFilter } from '@aws-federation/backstage-plugin-aws-federation-common';
import { InputError } from '@backstage/errors';
import { ScopingClauseInput, SpecificationInput } from './SpecificationInput';

/**
 * The scoping filters that were handed in; undefined when nothing was said of them.
 *
 * @throws InputError: a clause that is not whole, or a pattern that is none
 */
export function readScopingFilters({
  scopingFilters,
  withoutScopingFilter,
}: Pick<SpecificationInput, 'scopingFilters' | 'withoutScopingFilter'>):
  | ScopingFilter[]
  | undefined {
  if (withoutScopingFilter && scopingFilters) {
    throw new InputError(
      'Both a scoping filter and that there is to be none were handed in. Choose one.',
    );
  }
  return withoutScopingFilter
    ? []
    : scopingFilters?.map(({ clauses = [] }) => ({
        clauses: clauses.map(readClause),
      }));
}

function readClause({ attribute, operator, value }: ScopingClauseInput) {
  if (!attribute || !operator) {
    throw new InputError(
      `A line of the scoping filter has no ${
        attribute ? 'operator' : 'attribute'
      }. Complete it, or take it out.`,
    );
  }
  if (operator.startsWith('IS ')) {
    return { attribute, operator };
  }
  if (!value) {
    throw new InputError(
      `The scoping filter ${attribute} ${operator} compares with nothing. Add a value.`,
    );
  }
  if (operator.endsWith('REGEX MATCH') && !isPattern(value)) {
    throw new InputError(
      `"${value}" is no regular expression for the scoping filter of ${attribute}. Correct it.`,
    );
  }
  return { attribute, operator, value };
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}
