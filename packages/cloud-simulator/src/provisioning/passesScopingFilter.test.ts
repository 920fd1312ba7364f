import { passesScopingFilter } from './passesScopingFilter';

const clause = (
  sourceOperandName: string,
  operatorName: string,
  ...values: string[]
) => ({ sourceOperandName, operatorName, targetOperand: { values } });
const ada = { department: 'Research', city: 'London', accountEnabled: 'True' };

describe('passesScopingFilter', () => {
  it('lets everybody through without groups', () => {
    expect(passesScopingFilter(null, ada)).toBe(true);
    expect(passesScopingFilter({ groups: [] }, ada)).toBe(true);
  });

  it.each<[boolean, string, string, string]>([
    [true, 'department', 'EQUALS', 'Research'],
    [false, 'department', 'EQUALS', 'research'],
    [true, 'department', 'NOT EQUALS', 'Sales'],
    [true, 'department', 'INCLUDES', 'search'],
    [true, 'department', 'REGEX MATCH', 'Re.*'],
    [false, 'department', 'REGEX MATCH', 'search'],
    [true, 'department', 'NOT REGEX MATCH', 'search'],
    [false, 'jobTitle', 'NOT EQUALS', 'Clerk'],
    [false, 'jobTitle', 'NOT REGEX MATCH', 'Clerk'],
    [true, 'jobTitle', 'IS NULL', ''],
    [false, 'jobTitle', 'IS NOT NULL', ''],
    [true, 'accountEnabled', 'IS TRUE', ''],
    [false, 'accountEnabled', 'IS FALSE', ''],
  ])('answers %s to %s %s %s', (expected, attribute, operator, value) => {
    const filter = {
      groups: [
        { clauses: [clause(attribute, operator, ...(value ? [value] : []))] },
      ],
    };
    expect(passesScopingFilter(filter, ada)).toBe(expected);
  });

  it('wants all clauses of one group', () => {
    const london = clause('city', 'EQUALS', 'London');
    const sales = clause('department', 'EQUALS', 'Sales');
    const one = { groups: [{ clauses: [london, sales] }] };
    const either = { groups: [{ clauses: [sales] }, { clauses: [london] }] };
    expect(passesScopingFilter(one, ada)).toBe(false);
    expect(passesScopingFilter(either, ada)).toBe(true);
  });

  it('names an operator that it does not know', () => {
    const filter = { groups: [{ clauses: [clause('city', 'SOUNDS LIKE')] }] };
    expect(() => passesScopingFilter(filter, ada)).toThrow('SOUNDS LIKE');
  });
});
