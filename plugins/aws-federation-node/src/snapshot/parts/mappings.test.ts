import type { ObjectMapping } from '@microsoft/microsoft-graph-types';
import { FakeClouds } from '../../steps/__testUtils__/FakeClouds';
import { findMapping } from '../../steps/schema/findMapping';
import { stepContext } from '../../steps/__testUtils__/stepContext';
import { mappingsPart } from './mappings';

async function describeMappings(change: (people: ObjectMapping) => void) {
  const fake = new FakeClouds();
  await fake.clouds.entra.applications.instantiate('AWS acme-labs');
  await fake.clouds.entra.synchronization.createJob('sp', 'aWSSingleSignon');
  change(findMapping(fake.schema, 'User')!.mapping);
  const { mappings } = await mappingsPart.collect(stepContext(fake));
  return mappings!;
}

function target(targetAttributeName: string, matchingPriority = 0) {
  return { targetAttributeName, matchingPriority, defaultValue: 'x' };
}

describe('mappingsPart', () => {
  it.each([
    [undefined, [true, true, true]],
    ['Add, Update, Delete', [true, true, true]],
    ['Add, Update', [true, true, false]],
    ['Delete', [false, false, true]],
  ])('reads which changes are sent from %s', async (flowTypes, expected) => {
    const { people } = await describeMappings(mapping => {
      mapping.flowTypes = flowTypes as ObjectMapping['flowTypes'];
    });
    expect([people.creates, people.updates, people.deletes]).toEqual(expected);
  });

  it('tells by what Entra looks for people, by priority', async () => {
    const { matching } = await describeMappings(mapping => {
      mapping.attributeMappings = [
        target('externalId', 2),
        target('userName', 1),
        target('displayName'),
      ];
    });
    expect(matching).toEqual(['userName', 'externalId']);
  });

  it('tells what is mapped twice, and no source of userName then', async () => {
    const facts = await describeMappings(mapping => {
      mapping.attributeMappings = [
        {
          ...target('userName', 1),
          source: { type: 'Attribute', name: 'mail', expression: '[mail]' },
        },
        target('title'),
        target('userName', 1),
      ];
    });
    expect(facts).toMatchObject({
      mappedTwice: ['userName'],
      matching: ['userName'],
      userNameSource: undefined,
      userNameExpression: undefined,
    });
  });

  it('tells of what AWS takes one and gets several', async () => {
    const { doubledTargets } = await describeMappings(mapping => {
      mapping.attributeMappings = [
        target('phoneNumbers[type eq "work"].value'),
        target('phoneNumbers[type eq "mobile"].value'),
        target('addresses[type eq "work"].country'),
        target('addresses[type eq "work"].locality'),
      ];
    });
    expect(doubledTargets).toEqual(['phoneNumbers']);
  });

  it.each([
    ['Not([IsSoftDeleted])', 'follows'],
    ['Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'follows'],
    ['IIF([IsSoftDeleted] = "True", "False", "True")', 'follows'],
    ['[IsSoftDeleted]', 'inverted'],
    ['"True"', 'ignores'],
    ['[accountEnabled]', 'ignores'],
    ['IIF([IsSoftDeleted], "a", "b")', 'unclear'],
  ])(
    'knows what active does when it comes from %s: it %s',
    async (expression, kind) => {
      const { active } = await describeMappings(mapping => {
        mapping.attributeMappings = [
          {
            targetAttributeName: 'active',
            source: { type: 'Function', expression },
          },
        ];
      });
      expect(active).toEqual({ kind, text: expression });
    },
  );

  it.each([
    [{ type: 'Attribute' as const, name: 'displayName' }, false],
    [
      { type: 'Function' as const, expression: 'Mid([displayName], 1, 9)' },
      false,
    ],
    [{ type: 'Function' as const, expression: '"x"' }, true],
    [{ type: 'Function' as const, expression: 'RandomString(8, 1)' }, false],
    [{ type: 'Constant' as const, name: 'x' }, true],
  ])('tells whether all groups get one name: %j', async (source, expected) => {
    const fake = new FakeClouds();
    await fake.clouds.entra.applications.instantiate('AWS acme-labs');
    await fake.clouds.entra.synchronization.createJob('sp', 'aWSSingleSignon');
    findMapping(fake.schema, 'Group')!.mapping.attributeMappings = [
      { targetAttributeName: 'displayName', matchingPriority: 1, source },
    ];
    const { mappings } = await mappingsPart.collect(stepContext(fake));
    expect(mappings?.groupAttributes).toEqual({
      missing: ['members'],
      constant: expected ? ['displayName'] : [],
      matching: ['displayName'],
    });
  });

  it('tells that nothing is mapped to active', async () => {
    const { active } = await describeMappings(mapping => {
      mapping.attributeMappings = [];
    });
    expect(active).toBeUndefined();
  });
});
