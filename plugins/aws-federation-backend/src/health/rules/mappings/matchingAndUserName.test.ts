import {
  MappingsChange,
  mappingsFindings,
} from './__testUtils__/mappingsFindings';

describe('rules of the matching attribute and of userName', () => {
  it.each<[string, string, string, string, MappingsChange]>([
    [
      'nothing matches',
      'matching-attributes',
      'NoMatchingAttribute',
      'at-risk',
      mappings => {
        mappings.matching = [];
      },
    ],
    [
      'several match',
      'matching-attributes',
      'SeveralMatchingAttributes',
      'at-risk',
      mappings => {
        mappings.matching = ['userName', 'emails[type eq "work"].value'];
      },
    ],
    [
      'another one matches',
      'matching-attributes',
      'OtherMatchingAttribute',
      'at-risk',
      mappings => {
        mappings.matching = ['externalId'];
      },
    ],
    [
      'userName comes from another attribute',
      'user-name-mapping-differs',
      'UserNameMappingDiffers',
      'at-risk',
      mappings => {
        mappings.userNameSource = 'mail';
      },
    ],
    [
      'userName comes from an expression',
      'user-name-mapping-differs',
      'UserNameMappingDiffers',
      'at-risk',
      mappings => {
        delete mappings.userNameSource;
        mappings.userNameExpression = 'ToLower([userPrincipalName])';
      },
    ],
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(mappingsFindings(change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it.each([
    ['userPrincipalName', true],
    ['mail', false],
  ])(
    'ask to look at the claims of the portal before userName comes from %s',
    (userNameAttribute, asks) => {
      const [{ remedy }] = mappingsFindings((mappings, { input }) => {
        input.specification.provisioning.userNameAttribute = userNameAttribute;
        mappings.userNameSource = 'employeeId';
      });
      expect(remedy.includes('Attributes & Claims')).toBe(asks);
    },
  );

  it('leave a userName that is not mapped, or the same for all, to other rules', () => {
    expect(
      mappingsFindings(mappings => {
        mappings.matching = [];
        mappings.missingRequired = ['userName'];
      }).map(({ rule }) => rule),
    ).toEqual(['required-mappings-missing']);
    expect(
      mappingsFindings(mappings => {
        mappings.constant = ['userName'];
        delete mappings.userNameSource;
        mappings.userNameExpression = '"x"';
      }).map(({ rule }) => rule),
    ).toEqual(['constant-mappings']);
  });

  it.each<[string, MappingsChange]>([
    [
      'a userName that nobody specified',
      (mappings, { input }) => {
        delete mappings.userNameSource;
        mappings.userNameExpression = 'ToLower([userPrincipalName])';
        delete input.specification.provisioning.userNameAttribute;
      },
    ],
    [
      'the specified expression, written otherwise',
      (mappings, { input }) => {
        delete mappings.userNameSource;
        mappings.userNameExpression = 'Replace([mail], , , , "a b", , )';
        input.specification.provisioning.userNameAttribute =
          'Replace([mail],,,,"a b",,)';
      },
    ],
    [
      'the attribute, written as an expression',
      mappings => {
        delete mappings.userNameSource;
        mappings.userNameExpression = '[userPrincipalName]';
      },
    ],
  ])('find no fault with %s', (_, change) => {
    expect(mappingsFindings(change)).toEqual([]);
  });
});
