import { MappingSource } from './MappingSource';

/** Names that Entra gives to the parameters of its functions. */
const PARAMETER_NAMES: Record<string, string[]> = {
  Not: ['source'],
  ToLower: ['source', 'culture'],
  ToUpper: ['source', 'culture'],
  Trim: ['source'],
  Mid: ['source', 'start', 'length'],
  Join: ['separator'],
  Switch: ['source', 'defaultValue'],
  IIF: ['condition', 'valueIfTrue', 'valueIfFalse'],
};

/**
 * Parses the text of a mapping expression: `[attribute]`, `"constant"`,
 * `Function(argument, …)`, where an argument may be empty.
 *
 * @throws Error that names the position of what cannot be read.
 */
export function parseExpression(text: string): MappingSource {
  let position = 0;

  function fail(expected: string): never {
    throw new Error(
      `The expression ${text} is not valid: ${expected} expected at position ${
        position + 1
      }.`,
    );
  }
  function skipSpace() {
    while (/\s/.test(text[position] ?? '')) position += 1;
  }
  function until(end: string): string {
    const from = position + 1;
    const to = text.indexOf(end, from);
    if (to < 0) fail(end);
    position = to + 1;
    return text.slice(from, to);
  }
  function constant(name: string): MappingSource {
    return {
      type: 'Constant',
      name,
      expression: `"${name}"`,
      parameters: [],
    };
  }
  function term(): MappingSource {
    skipSpace();
    const next = text[position];
    if (next === '[') {
      const name = until(']');
      return {
        type: 'Attribute',
        name,
        expression: `[${name}]`,
        parameters: [],
      };
    }
    if (next === '"') return constant(until('"'));
    // An argument left empty, as in `Switch([IsSoftDeleted], , "False")`.
    if (next === ',' || next === ')') return constant('');
    const word = /^[\w.]+/.exec(text.slice(position))?.[0];
    if (!word) return fail('an attribute, a constant or a function');
    position += word.length;
    skipSpace();
    return text[position] === '(' ? call(word) : constant(word);
  }
  function call(name: string): MappingSource {
    const from = position;
    const values: MappingSource[] = [];
    do {
      position += 1;
      values.push(term());
      skipSpace();
    } while (text[position] === ',');
    if (text[position] !== ')') fail(')');
    position += 1;
    const names = PARAMETER_NAMES[name] ?? [];
    return {
      type: 'Function',
      name,
      expression: `${name}${text.slice(from, position)}`,
      parameters: values.map((value, index) => ({
        key: names[index] ?? `value${index - names.length + 1}`,
        value,
      })),
    };
  }

  const source = term();
  skipSpace();
  if (position < text.length) fail('the end');
  return source;
}
