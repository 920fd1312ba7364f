import { JsonObject, JsonValue } from '@backstage/types';

const expression = /^\$\{\{\s*(.+?)\s*\}\}$/;

/**
 * Fills the expressions of a template's step in: names of parameters and of outputs of
 * earlier steps, which is all that the templates use. What has no value is left out, as
 * the scaffolder does.
 *
 * @throws Error for an expression of another kind
 */
export function renderInput(input: JsonValue, values: JsonObject): JsonValue {
  if (typeof input === 'string') {
    const match = expression.exec(input);
    if (match) return valueOf(match[1], values);
    if (input.includes('${{')) {
      throw new Error(`The expression ${input} is not understood here.`);
    }
    return input;
  }
  if (Array.isArray(input)) return input.map(item => renderInput(item, values));
  if (input === null || typeof input !== 'object') return input;
  const rendered: JsonObject = {};
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const filled = renderInput(value, values);
    if (filled !== '') rendered[name] = filled;
  }
  return rendered;
}

/** An empty text when there is none, as the scaffolder renders it. */
function valueOf(path: string, values: JsonObject): JsonValue {
  if (!/^[\w.\-[\]']+$/.test(path)) {
    throw new Error(`The expression ${path} is not understood here.`);
  }
  let value: JsonValue | undefined = values;
  for (const part of path.split(/[.[\]']+/).filter(Boolean)) {
    value =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value[part]
        : undefined;
  }
  return value ?? '';
}
