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

  it.each(['[mobilePhone]', 'Join(" ", [employeeId], [jobTitle])'])(
    'sees that %s may be empty',
    text => {
      expect(
        uncertainNames([
          {
            targetAttributeName: 'name.givenName',
            source: { type: 'Function', expression: text },
          },
        ]),
      ).toEqual([{ target: 'name.givenName', text }]);
    },
  );

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
