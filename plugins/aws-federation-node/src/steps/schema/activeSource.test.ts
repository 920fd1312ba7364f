import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { readActiveSource } from './activeSource';

function kindOf(expression: string) {
  const schema = {
    synchronizationRules: [
      {
        objectMappings: [
          {
            sourceObjectName: 'User',
            attributeMappings: [
              {
                targetAttributeName: 'active',
                source: { type: 'Function', expression },
              },
            ],
          },
        ],
      },
    ],
  } as unknown as SynchronizationSchema;
  return readActiveSource(schema)?.kind;
}

describe('readActiveSource', () => {
  it.each([
    ['Not([IsSoftDeleted])', 'follows'],
    ['Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'follows'],
    ['Switch([IsSoftDeleted], "True", "True", "False")', 'follows'],
    ['IIF([IsSoftDeleted]="True","False","True")', 'follows'],
    ['Not(Not(Not([IsSoftDeleted])))', 'follows'],
    ['[IsSoftDeleted]', 'inverted'],
    ['Not(Not([IsSoftDeleted]))', 'inverted'],
    ['Switch([IsSoftDeleted], , "False", "False", "True", "True")', 'inverted'],
    ['IIF([IsSoftDeleted]="False", "False", "True")', 'inverted'],
    ['"False"', 'alwaysFalse'],
    ['Switch([IsSoftDeleted], "False", "1", "True")', 'alwaysFalse'],
    ['"True"', 'ignores'],
    ['Switch([IsSoftDeleted], "True")', 'ignores'],
    ['[accountEnabled]', 'ignores'],
    ['Switch([IsSoftDeleted], , "False", "True")', 'unclear'],
    ['Switch([IsSoftDeleted], [accountEnabled], "True", "False")', 'unclear'],
    ['IIF([IsSoftDeleted], "1", "2")', 'unclear'],
    ['Not([IsSoftDeleted], "a,(b")', 'unclear'],
  ])('of %s: %s', (expression, kind) => {
    expect(kindOf(expression)).toBe(kind);
  });
});
