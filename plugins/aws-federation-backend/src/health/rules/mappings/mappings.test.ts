import { ScopingFilter } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  MappingsChange,
  mappingsFindings,
} from './__testUtils__/mappingsFindings';

const filters: ScopingFilter[] = [
  {
    clauses: [
      { attribute: 'department', operator: 'EQUALS', value: 'Research' },
      { attribute: 'city', operator: 'IS NOT NULL' },
    ],
  },
  { clauses: [{ attribute: 'country', operator: 'EQUALS', value: 'DE' }] },
];

describe('rules of the mappings', () => {
  it.each([
    [true, ['OutOfScopeKept']],
    ['hidden', ['OutOfScopeMayBeKept']],
    [false, []],
  ] as const)('see that deletions are skipped: %s', (skips, reasons) => {
    expect(
      mappingsFindings((_, { facts }) => {
        facts.settings.skipsOutOfScopeDeletions = skips;
      }).map(({ reason }) => reason),
    ).toEqual(reasons);
  });

  it('are silent while all is well, and before anything is set up', () => {
    expect(mappingsFindings(() => {})).toEqual([]);
    expect(
      mappingsFindings((_, { facts }) => {
        facts.mappings = {};
        facts.job = {};
      }),
    ).toEqual([]);
  });

  it.each<[string, string, string, string, MappingsChange]>([
    [
      'nobody is sent',
      'people-mapping-off',
      'PeopleMappingOff',
      'provisioning-stopped',
      mappings => {
        mappings.people.enabled = false;
        mappings.missingRequired = ['userName'];
      },
    ],
    [
      'none of the actions is ticked',
      'people-mapping-off',
      'PeopleMappingOff',
      'provisioning-stopped',
      ({ people }) => {
        Object.assign(people, {
          creates: false,
          updates: false,
          deletes: false,
        });
      },
    ],
    [
      'everybody has one user name',
      'constant-mappings',
      'SameForAllPeople',
      'some-people',
      mappings => {
        mappings.constant = ['userName'];
      },
    ],
    [
      'active is always true',
      'active-mapping',
      'ActiveIgnoresScope',
      'some-people',
      mappings => {
        mappings.active = { kind: 'ignores', text: '"True"' };
      },
    ],
    [
      'active is the wrong way round',
      'active-mapping',
      'ActiveInverted',
      'some-people',
      mappings => {
        mappings.active = { kind: 'inverted', text: '[IsSoftDeleted]' };
      },
    ],
    [
      'active is always false',
      'active-mapping',
      'ActiveAlwaysFalse',
      'some-people',
      mappings => {
        mappings.active = { kind: 'alwaysFalse', text: '"False"' };
      },
    ],
    [
      'active comes from an expression that nobody knows',
      'active-mapping',
      'ActiveUnclear',
      'not-known',
      mappings => {
        mappings.active = {
          kind: 'unclear',
          text: 'IIF([IsSoftDeleted], "1", "2")',
        };
      },
    ],
    [
      'a name is not mapped',
      'required-mappings-missing',
      'RequiredMappingsMissing',
      'some-people',
      mappings => {
        mappings.missingRequired = ['displayName', 'name.familyName'];
      },
    ],
    [
      'userName is not mapped',
      'required-mappings-missing',
      'UserNameNotMapped',
      'some-people',
      mappings => {
        mappings.missingRequired = ['userName'];
        delete mappings.userNameSource;
      },
    ],
    [
      'nothing disables people',
      'required-mappings-missing',
      'ActiveNotMapped',
      'some-people',
      mappings => {
        mappings.missingRequired = ['active'];
      },
    ],
    [
      'nobody is created',
      'creates-off',
      'CreatesOff',
      'some-people',
      ({ people }) => {
        people.creates = false;
      },
    ],
    [
      'nobody is updated',
      'updates-off',
      'UpdatesOff',
      'some-people',
      ({ people }) => {
        people.updates = false;
      },
    ],
    [
      'nobody is deleted',
      'deletes-off',
      'DeletesOff',
      'some-people',
      ({ people }) => {
        people.deletes = false;
      },
    ],
    [
      'two phone numbers are sent',
      'doubled-targets',
      'DoubledTargets',
      'some-people',
      mappings => {
        mappings.doubledTargets = ['phoneNumbers'];
      },
    ],
    [
      'userName is filled twice',
      'doubled-targets',
      'MappedTwice',
      'not-known',
      mappings => {
        mappings.mappedTwice = ['userName'];
        delete mappings.userNameSource;
      },
    ],
    [
      'others pass the filter',
      'scoping-filter-differs',
      'ScopingFilterDiffers',
      'at-risk',
      (_, { input }) => {
        input.specification.provisioning.scopingFilters = filters;
      },
    ],
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(mappingsFindings(change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it('find no fault with the specified filter in another order', () => {
    expect(
      mappingsFindings((mappings, { input }) => {
        mappings.scopingFilter =
          'city IS NOT NULL and department EQUALS "Research" or country EQUALS "DE"';
        input.specification.provisioning.scopingFilters = [
          ...filters,
        ].reverse();
      }),
    ).toEqual([]);
  });

  it.each([
    ['[accountEnabled]', true],
    ['"True"', false],
  ])('say whom active from %s may disable: %s', (text, told) => {
    const [{ detail }] = mappingsFindings(mappings => {
      mappings.active = { kind: 'ignores', text };
    });
    expect(detail?.includes('new people may arrive disabled')).toBe(told);
  });

  it('tell apart who does not arrive from who does not leave', () => {
    const findings = mappingsFindings(mappings => {
      mappings.missingRequired = ['active', 'displayName'];
    });
    expect(findings.map(({ title }) => title)).toEqual([
      'New people do not arrive in AWS: nothing is mapped to displayName in Entra.',
      'People who leave stay enabled in AWS: nothing is mapped to active in Entra.',
    ]);
  });
});
