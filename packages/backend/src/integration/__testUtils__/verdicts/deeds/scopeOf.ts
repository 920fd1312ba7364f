/** A scoping filter of one clause, as the schema of a job has it. */
export function scopeOf(
  operatorName: string,
  attribute: string,
  value: string,
) {
  const clause = {
    operatorName,
    sourceOperandName: attribute,
    targetOperand: { values: [value] },
  };
  return { groups: [{ name: 'Filter 1', clauses: [clause] }] };
}
