import { uncertainNames } from './uncertainNames';

describe('uncertainNames', () => {
  it.each([
    '[displayName]',
    '[surname]',
    'Coalesce([mobilePhone], [displayName])',
    'IIF(IsNullOrEmpty([jobTitle]), [givenName], [jobTitle])',
    'Join(" ", [givenName], [surname])',
    'Replace([userPrincipalName], , "(?<x>@.*)", "x", "", , )',
    'Coalesce([mobilePhone], "unknown")',
    'Coalesce(Word([displayName], 2, " "), [surname])',
    'ToUpper(Mid([displayName], 1, 20))',
    '"Somebody"',
  ])('finds no fault with %s', expression => {
    expect(
      uncertainNames([
        {
          targetAttributeName: 'displayName',
          source: { type: 'Function', expression },
        },
      ]),
    ).toEqual([]);
  });

  it.each([
    '[mobilePhone]',
    'Join(" ", [employeeId], [jobTitle])',
    'Word([displayName], 2, " ")',
    'ToUpper(Item(Split([displayName], "-"), 2))',
    'Mid([displayName], 40, 20)',
    'Mid([givenName], 1, 0)',
  ])('sees that %s may be empty', text => {
    expect(
      uncertainNames([
        {
          targetAttributeName: 'name.givenName',
          source: { type: 'Function', expression: text },
        },
      ]),
    ).toEqual([{ target: 'name.givenName', text }]);
  });

  it('counts a default value, and what AWS does not require', () => {
    const source = {
      type: 'Attribute' as const,
      name: 'mobilePhone',
      expression: '[mobilePhone]',
    };
    expect(
      uncertainNames([
        { targetAttributeName: 'displayName', defaultValue: 'x', source },
        { targetAttributeName: 'title', source },
        {
          targetAttributeName: 'name.familyName',
          source: { type: 'Constant', name: '-' },
        },
      ]),
    ).toEqual([]);
    expect(
      uncertainNames([{ targetAttributeName: 'displayName', source }]),
    ).toEqual([{ target: 'displayName', text: '[mobilePhone]' }]);
  });
});
