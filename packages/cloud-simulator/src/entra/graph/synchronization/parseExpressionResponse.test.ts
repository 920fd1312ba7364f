import { parseExpressionResponse } from './parseExpressionResponse';

describe('parseExpressionResponse', () => {
  it('evaluates with the test object', () => {
    expect(
      parseExpressionResponse({
        expression: 'Join(" ", [givenName], [surname])',
        testInputObject: {
          properties: [
            { key: 'givenName', value: 'Ada' },
            { key: 'surname', value: 'Lovelace' },
          ],
        },
      }),
    ).toMatchObject({
      error: null,
      parsingSucceeded: true,
      evaluationSucceeded: true,
      evaluationResult: ['Ada Lovelace'],
    });
  });

  it('tells a function that it does not know from text that it cannot read', () => {
    expect(
      parseExpressionResponse({
        expression: 'Guess([mail])',
        testInputObject: {},
      }),
    ).toMatchObject({
      error: { code: 'InvalidExpression' },
      parsingSucceeded: true,
      evaluationSucceeded: false,
    });
    expect(parseExpressionResponse({ expression: 'Join(' })).toMatchObject({
      error: { code: 'InvalidExpression' },
      parsingSucceeded: false,
    });
  });
});
