import { evaluateSource } from './evaluateSource';
import { parseExpression } from './parseExpression';

const attributes = {
  givenName: 'Grace',
  surname: 'Hopper',
  mail: 'Grace.Hopper@contoso.example',
  IsSoftDeleted: 'False',
};

describe('evaluateSource', () => {
  it.each([
    ['[givenName]', 'Grace'],
    ['"constant"', 'constant'],
    ['Join(" ", [givenName], [middleName], [surname])', 'Grace Hopper'],
    ['Coalesce([middleName], [surname])', 'Hopper'],
    ['ToLower([mail])', 'grace.hopper@contoso.example'],
    ['Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'True'],
    ['Not([IsSoftDeleted])', 'True'],
    ['IIF(Not([IsSoftDeleted]), "here", "gone")', 'here'],
    ['Mid([givenName], 1, 2)', 'Gr'],
    [
      'Replace([mail], "contoso.example", , , "fabrikam.example", , )',
      'Grace.Hopper@fabrikam.example',
    ],
    ['[middleName]', undefined],
  ])('evaluates %s', (expression, expected) => {
    expect(evaluateSource(parseExpression(expression), attributes)).toBe(
      expected,
    );
  });

  it('says where an expression is wrong', () => {
    expect(() => parseExpression('Join(" ", [givenName]')).toThrow(
      'The expression Join(" ", [givenName] is not valid: ) expected at position 22.',
    );
  });

  it('does not guess at unknown functions', () => {
    expect(() =>
      evaluateSource(parseExpression('Guess([mail])'), attributes),
    ).toThrow('The simulator does not know the function Guess.');
  });
});
