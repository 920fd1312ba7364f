import type { Filter } from '@microsoft/microsoft-graph-types';
import { fromGraphFilter, toGraphFilter } from './scopingFilter';

const ofClause = (
  sourceOperandName: string,
  operatorName: string,
  values: string[],
): Filter => ({
  groups: [
    {
      name: 'By hand',
      clauses: [{ sourceOperandName, operatorName, targetOperand: { values } }],
    },
  ],
});

describe('fromGraphFilter', () => {
  it.each([undefined, null, { groups: [] }])(
    'tells that %p is no filter',
    filter => {
      expect(fromGraphFilter(filter)).toEqual([]);
    },
  );

  it('says a filter as a specification does, and back', () => {
    const filters = [
      {
        clauses: [
          { attribute: 'department', operator: 'EQUALS', value: 'Sales' },
          { attribute: 'city', operator: 'IS NOT NULL' },
        ],
      },
      { clauses: [{ attribute: 'country', operator: 'EQUALS', value: 'NL' }] },
    ] as const;
    const graph = toGraphFilter(structuredClone(filters) as never);
    expect(fromGraphFilter(graph)).toEqual(filters);
  });

  it.each<[string, Filter]>([
    ['several values', ofClause('city', 'EQUALS', ['Bonn', 'Rome'])],
    ['no value', ofClause('city', 'EQUALS', [])],
    ['a value too many', ofClause('city', 'IS NULL', ['Bonn'])],
    ['an operator of later', ofClause('city', 'Greater_Than', ['1'])],
    ['no attribute', ofClause('', 'IS NULL', [])],
    ['no clause', { groups: [{ name: 'Empty', clauses: [] }] }],
  ])('leaves a filter alone with %s', (_, filter) => {
    expect(fromGraphFilter(filter)).toBeUndefined();
  });
});
