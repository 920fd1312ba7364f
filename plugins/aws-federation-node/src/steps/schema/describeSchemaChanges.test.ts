import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { describeSchemaChanges } from './describeSchemaChanges';

function schema(): SynchronizationSchema {
  // As Graph sends it: flags are text.
  return JSON.parse(`{
    "version": "v1",
    "directories": [{ "name": "Entra", "objects": [] }],
    "synchronizationRules": [{ "objectMappings": [
      { "sourceObjectName": "User", "enabled": true,
        "flowTypes": "Add, Update, Delete", "attributeMappings": [
          { "targetAttributeName": "userName", "matchingPriority": 1,
            "flowType": "Always",
            "source": { "type": "Attribute", "name": "mail", "expression": "[mail]" } },
          { "targetAttributeName": "active",
            "source": { "type": "Function", "expression": "Not([IsSoftDeleted])" } }
        ] },
      { "sourceObjectName": "Group", "enabled": true }
    ] }]
  }`);
}

const mappingsOf = (document: SynchronizationSchema) =>
  document.synchronizationRules![0].objectMappings!;

describe('describeSchemaChanges', () => {
  it('says each difference as a person reads it', () => {
    const after = schema();
    const [user, group] = mappingsOf(after);
    user.attributeMappings![0].source!.name = 'userPrincipalName';
    user.attributeMappings!.pop();
    Object.assign(user, { flowTypes: 'Add,Update' });
    group.enabled = false;
    expect(describeSchemaChanges(schema(), after)).toEqual([
      'People: AWS gets add, delete, update, now add, update.',
      'userName: from mail, now from userPrincipalName.',
      'active: from Not([IsSoftDeleted]), now not mapped.',
      'Groups: sent to AWS, now not.',
    ]);
  });

  it('sees no difference in another way to write the same', () => {
    const after = schema();
    const [user] = mappingsOf(after);
    Object.assign(user, { flowTypes: 'delete,Add,update', scope: null });
    user.attributeMappings![0] = {
      source: {
        parameters: [],
        expression: '[mail]',
        name: 'mail',
        type: 'attribute' as 'Attribute',
      },
      flowType: 'always' as 'Always',
      matchingPriority: 1,
      targetAttributeName: 'userName',
    };
    after.version = 'v2';
    expect(describeSchemaChanges(schema(), after)).toEqual([]);
  });

  it('does not overlook what it has no words for', () => {
    const after = schema();
    after.directories![0].name = 'Another';
    expect(describeSchemaChanges(schema(), after)).toEqual([
      'Other settings of the schema differ.',
    ]);
    const matching = schema();
    mappingsOf(matching)[0].attributeMappings![0].matchingPriority = 0;
    expect(describeSchemaChanges(schema(), matching)).toEqual([
      'userName: other settings of its mapping.',
    ]);
  });
});
