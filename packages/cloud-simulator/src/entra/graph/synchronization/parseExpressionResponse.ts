import { Attributes } from '../../../provisioning/Attributes';
import { evaluateSource } from '../../../provisioning/evaluateSource';
import { parseExpression } from '../../../provisioning/parseExpression';

/**
 * Graph `parseExpressionResponse` for the body of `parseExpression`: what the
 * expression means, and what it gives for the test object if there is one.
 */
export function parseExpressionResponse(
  body: Record<string, unknown>,
): Record<string, unknown> {
  const expression = String(body.expression ?? '');
  const testInput = readTestInput(body.testInputObject);
  try {
    const parsedExpression = parseExpression(expression);
    // Without an object only a constant has a value.
    if (!testInput && parsedExpression.type !== 'Constant') {
      return parsed({ parsedExpression });
    }
    try {
      const value = evaluateSource(parsedExpression, testInput ?? {});
      return {
        ...parsed({ parsedExpression }),
        evaluationResult: value === undefined ? [] : [value],
        evaluationSucceeded: true,
      };
    } catch (error) {
      return parsed({ parsedExpression, error });
    }
  } catch (error) {
    return {
      ...parsed({ parsedExpression: null, error }),
      parsingSucceeded: false,
    };
  }
}

function parsed(options: { parsedExpression: unknown; error?: unknown }) {
  const { parsedExpression, error } = options;
  return {
    error:
      error === undefined
        ? null
        : {
            code: 'InvalidExpression',
            message: error instanceof Error ? error.message : String(error),
            target: null,
            details: [],
            innerError: null,
          },
    evaluationResult: [] as string[],
    evaluationSucceeded: false,
    parsedExpression,
    parsingSucceeded: true,
  };
}

/** Graph `expressionInputObject`: `properties` are pairs of a name and a value. */
function readTestInput(input: unknown): Attributes | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { properties } = input as { properties?: unknown };
  if (!Array.isArray(properties)) return {};
  return Object.fromEntries(
    properties.map((pair: { key?: unknown; value?: unknown }) => [
      String(pair?.key),
      pair?.value === undefined || pair.value === null
        ? undefined
        : String(pair.value),
    ]),
  );
}
