/** Graph `parseExpressionResponse`: understands one attribute and one constant. */
export function parseExpression(expression: string): Record<string, unknown> {
  const attribute = /^\[([^\]]+)\]$/.exec(expression)?.[1];
  const constant = /^"([^"]*)"$/.exec(expression)?.[1];
  const name = attribute ?? constant;
  if (name === undefined) {
    return {
      error: {
        code: 'InvalidExpression',
        message: `The expression '${expression}' cannot be parsed.`,
        target: null,
        details: [],
        innerError: null,
      },
      evaluationResult: [],
      evaluationSucceeded: false,
      parsedExpression: null,
      parsingSucceeded: false,
    };
  }
  return {
    error: null,
    evaluationResult: constant === undefined ? [] : [constant],
    evaluationSucceeded: constant !== undefined,
    parsedExpression: {
      expression,
      name,
      type: attribute === undefined ? 'Constant' : 'Attribute',
      parameters: [],
    },
    parsingSucceeded: true,
  };
}
