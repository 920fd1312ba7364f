import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { mappingsToRestore, restoreRequiredMappings } from './requiredMappings';

/** The groups of AWS's template, with `externalId` from this expression. */
function schemaWith(expression: string): SynchronizationSchema {
  const mapped = (targetAttributeName: string, name: string) => ({
    targetAttributeName,
    source: { type: 'Attribute' as const, name, expression: `[${name}]` },
  });
  return {
    synchronizationRules: [
      {
        objectMappings: [
          {
            sourceObjectName: 'Group',
            attributeMappings: [
              mapped('displayName', 'displayName'),
              mapped('members', 'members'),
              {
                targetAttributeName: 'externalId',
                source: { type: 'Function' as const, expression },
              },
            ],
          },
        ],
      },
    ],
  };
}

describe('the mappings that come from the template again', () => {
  it.each([
    ['[objectId]', []],
    ['Append("group-", [objectId])', []],
    ['RandomString(8, 1)', []],
    ['"x"', ['externalId']],
  ])('are of what is the same for all groups: %s', (expression, restored) => {
    const schema = schemaWith(expression);
    expect(mappingsToRestore(schema, 'Group')).toEqual(restored);
    const template = schemaWith('[objectId]');
    expect(restoreRequiredMappings(schema, template, 'Group')).toEqual([]);
    expect(mappingsToRestore(schema, 'Group')).toEqual([]);
  });
});
