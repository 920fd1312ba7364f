import type { AttributeMapping } from '@microsoft/microsoft-graph-types';
import { templateSchema } from '../__testUtils__/templateSchema';
import { findMapping } from './findMapping';
import { plainNames } from './plainNames';

function withSurname(...mappings: AttributeMapping[]) {
  const schema = templateSchema();
  const { mapping } = findMapping(schema, 'User')!;
  mapping.attributeMappings = [
    ...mapping.attributeMappings!.filter(
      ({ targetAttributeName }) => targetAttributeName !== 'name.familyName',
    ),
    ...mappings.map(each => ({
      targetAttributeName: 'name.familyName',
      ...each,
    })),
  ];
  return schema;
}

const surname = { source: { type: 'Attribute', name: 'surname' } } as const;
const expression = (text: string) =>
  ({ source: { type: 'Function', expression: text } } as const);

describe('plainNames', () => {
  it.each([
    ['the attribute', [surname]],
    ['an expression of the attribute alone', [expression('[Surname]')]],
    ['the attribute, always', [{ ...surname, flowType: 'Always' as const }]],
  ])('has a name that comes from %s', (_, mappings) => {
    expect(plainNames(withSurname(...mappings))).toEqual([
      'givenName',
      'surname',
      'displayName',
    ]);
  });

  it.each([
    ['a fallback', [expression('Coalesce([mobilePhone], [givenName])')]],
    ['a fallback after it', [expression('Coalesce([surname], [givenName])')]],
    ['another attribute', [{ source: { ...surname.source, name: 'city' } }]],
    [
      'a constant',
      [{ source: { type: 'Constant' as const, name: 'surname' } }],
    ],
    ['a default value', [{ ...surname, defaultValue: 'Doe' }]],
    [
      'the attribute when a person is new',
      [{ ...surname, flowType: 'ObjectAddOnly' as const }],
    ],
    ['two mappings', [surname, expression('[givenName]')]],
    ['nothing', []],
  ])('has none that comes from %s', (_, mappings) => {
    expect(plainNames(withSurname(...mappings))).toEqual([
      'givenName',
      'displayName',
    ]);
  });
});
