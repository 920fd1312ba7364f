/**
 * What an expression of Entra makes of `IsSoftDeleted`, in small letters; undefined where
 * it takes more to know it. It reads Not, Switch and IIF, constants and `IsSoftDeleted`.
 * Pure.
 * https://learn.microsoft.com/entra/identity/app-provisioning/functions-for-customizing-application-data
 *
 * @param expression - without blanks, in small letters
 */
export function evaluateSoftDeleted(
  expression: string,
  isSoftDeleted: boolean,
): string | undefined {
  const evaluate = (part = '') => evaluateSoftDeleted(part, isSoftDeleted);
  if (expression === '[issoftdeleted]') return String(isSoftDeleted);
  const constant = /^"([^"]*)"$/.exec(expression);
  if (constant) return constant[1];

  const [, name, text = ''] =
    /^(not|switch|iif)\((.*)\)$/.exec(expression) ?? [];
  const inputs = inputsOf(text);
  switch (name) {
    case 'not': {
      const value = inputs.length === 1 ? evaluate(inputs[0]) : undefined;
      return value === 'true' || value === 'false'
        ? String(value === 'false')
        : undefined;
    }
    case 'switch': {
      const [source, otherwise, ...pairs] = inputs;
      const value = evaluate(source);
      const key = pairs.findIndex(
        (each, index) => index % 2 === 0 && evaluate(each) === value,
      );
      return value === undefined
        ? undefined
        : evaluate(key < 0 ? otherwise : pairs[key + 1]);
    }
    case 'iif': {
      const [condition = '', then, otherwise] = inputs;
      const [left, right] = condition.split('=').map(evaluate);
      return left === undefined || right === undefined
        ? undefined
        : evaluate(left === right ? then : otherwise);
    }
    default:
      return undefined;
  }
}

/** What stands between the commas that are neither in quotes nor in brackets. */
function inputsOf(text: string): string[] {
  const inputs = [''];
  let depth = 0;
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    if (!isQuoted && sign === '(') depth += 1;
    if (!isQuoted && sign === ')') depth -= 1;
    if (sign === ',' && depth === 0 && !isQuoted) inputs.push('');
    else inputs[inputs.length - 1] += sign;
  }
  return inputs;
}
