import { Attributes } from './Attributes';
import { MappingSource } from './MappingSource';
import { parseExpression } from './parseExpression';

/**
 * Evaluates one mapping source against the attributes of an Entra object.
 *
 * @returns undefined when the result is empty: Entra never provisions empty values.
 * @throws Error when the source uses a function that the simulator does not know.
 */
export function evaluateSource(
  source: MappingSource,
  attributes: Attributes,
): string | undefined {
  return value(source, attributes) || undefined;
}

function value(source: MappingSource, attributes: Attributes): string {
  switch (source.type) {
    case 'Attribute':
      return attributes[source.name] ?? '';
    case 'Constant':
      return source.name;
    case 'Function':
      return source.parameters.length > 0
        ? callFunction(source, attributes)
        : value(parseExpression(source.expression), attributes);
    default:
      throw new Error(
        `The mapping source type ${String(
          source.type,
        )} is not known. Use Attribute, Constant or Function.`,
      );
  }
}

function callFunction(source: MappingSource, attributes: Attributes): string {
  const values = source.parameters.map(parameter =>
    value(parameter.value, attributes),
  );
  const [first = '', second = '', third = ''] = values;
  switch (source.name) {
    case 'Not':
      return isTrue(first) ? 'False' : 'True';
    case 'ToLower':
      return first.toLowerCase();
    case 'ToUpper':
      return first.toUpperCase();
    case 'Trim':
      return first.trim();
    case 'Mid':
      return first.substring(Number(second) - 1).substring(0, Number(third));
    case 'Append':
      return first + second;
    case 'Coalesce':
      return values.find(each => each !== '') ?? '';
    case 'IIF':
      return isTrue(first) ? second : third;
    case 'Join':
      return values
        .slice(1)
        .filter(each => each !== '')
        .join(first);
    case 'Switch':
      return switchOf(first, second, values.slice(2));
    case 'Replace':
      // Replace(source, oldValue, , , replacementValue): the simple form.
      return first.split(second).join(values[4] ?? third);
    default:
      throw new Error(
        `The simulator does not know the function ${source.name}. Use Switch, Join, Coalesce, IIF, Replace, ToLower, ToUpper, Trim, Mid, Append or Not.`,
      );
  }
}

function switchOf(source: string, otherwise: string, pairs: string[]): string {
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    if (pairs[index] === source) return pairs[index + 1];
  }
  return otherwise;
}

function isTrue(text: string): boolean {
  return text.toLowerCase() === 'true';
}
