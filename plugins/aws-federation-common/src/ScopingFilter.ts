/**
 * Operators of Entra's scoping filters; text is compared with its case.
 * @public
 */
export const scopingOperators = [
  'EQUALS',
  'NOT EQUALS',
  'INCLUDES',
  'REGEX MATCH',
  'NOT REGEX MATCH',
  'IS NULL',
  'IS NOT NULL',
  'IS TRUE',
  'IS FALSE',
] as const;

/** @public */
export type ScopingOperator = (typeof scopingOperators)[number];

/**
 * Whom Entra sends to AWS, of those who are in scope: all clauses must hold.
 * @public
 */
export interface ScopingFilter {
  clauses: ScopingClause[];
}

/** @public */
export interface ScopingClause {
  /** Attribute of the Entra user, for example `department`. */
  attribute: string;
  operator: ScopingOperator;
  /** Absent for operators that compare with nothing, such as `IS NULL`. */
  value?: string;
}
