import { ScopingFilter } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { mappingsRules } from '.';

type Mappings = NonNullable<HealthyFederation['facts']['mappings']['mappings']>;
type Change = (mappings: Mappings, federation: HealthyFederation) => void;

function find(change: Change) {
  return findingsAfter(mappingsRules, federation =>
    change(federation.facts.mappings.mappings!, federation),
  );
}

const wantGroups = ({ input }: HealthyFederation) => {
  input.specification.provisioning.groupsEnabled = true;
};

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
      find((_, { facts }) => {
        facts.settings.skipsOutOfScopeDeletions = skips;
      }).map(({ reason }) => reason),
    ).toEqual(reasons);
  });

  it('are silent while all is well, and before anything is set up', () => {
    expect(find(() => {})).toEqual([]);
    expect(
      find((_, { facts }) => {
        facts.mappings = {};
        facts.job = {};
      }),
    ).toEqual([]);
  });

  it.each<[string, string, string, string, Change]>([
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
      'groups have no name',
      'group-attributes',
      'GroupsNotNamed',
      'some-people',
      (mappings, federation) => {
        wantGroups(federation);
        mappings.groups.enabled = true;
        mappings.groupAttributes!.missing = ['displayName'];
      },
    ],
    [
      'all groups have one name',
      'group-attributes',
      'GroupsNotNamed',
      'some-people',
      (mappings, federation) => {
        wantGroups(federation);
        mappings.groups.enabled = true;
        mappings.groupAttributes!.isNameConstant = true;
      },
    ],
    [
      'members of groups are not mapped',
      'group-attributes',
      'MembersNotMapped',
      'some-people',
      (mappings, federation) => {
        wantGroups(federation);
        mappings.groups.enabled = true;
        mappings.groupAttributes!.missing = ['members'];
      },
    ],
    [
      'groups are looked up by something else',
      'group-attributes',
      'GroupsNotMatched',
      'some-people',
      (mappings, federation) => {
        wantGroups(federation);
        mappings.groups.enabled = true;
        mappings.groupAttributes!.matching = ['externalId'];
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
      'RequiredMappingsMissing',
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
      'two phone numbers are sent',
      'doubled-targets',
      'DoubledTargets',
      'some-people',
      mappings => {
        mappings.doubledTargets = ['phoneNumbers'];
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
    [
      'groups are sent that should not be',
      'group-mapping-differs',
      'GroupsSent',
      'at-risk',
      ({ groups }) => {
        groups.enabled = true;
      },
    ],
    [
      'groups are not sent that should be',
      'group-mapping-differs',
      'GroupsNotSent',
      'some-people',
      (_, federation) => wantGroups(federation),
    ],
    [
      'memberships are not sent',
      'group-changes-off',
      'GroupChangesOff',
      'some-people',
      ({ groups }, federation) => {
        wantGroups(federation);
        Object.assign(groups, { enabled: true, updates: false });
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
    expect(find(change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it.each<[string, Change]>([
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
    [
      'changes of groups that are not sent at all',
      ({ groups }) => {
        groups.updates = false;
      },
    ],
    [
      'the specified filter in another order',
      (mappings, { input }) => {
        mappings.scopingFilter =
          'city IS NOT NULL and department EQUALS "Research" or country EQUALS "DE"';
        input.specification.provisioning.scopingFilters = [
          ...filters,
        ].reverse();
      },
    ],
  ])('find no fault with %s', (_, change) => {
    expect(find(change)).toEqual([]);
  });

  it('tell apart who does not arrive from who does not leave', () => {
    const findings = find(mappings => {
      mappings.missingRequired = ['active', 'displayName'];
    });
    expect(findings.map(({ title }) => title)).toEqual([
      'New people do not arrive in AWS: nothing is mapped to displayName in Entra.',
      'People who leave keep their access to AWS: nothing is mapped to active in Entra.',
    ]);
  });

  it('say what becomes of groups', () => {
    const [finding] = find(({ groups }, federation) => {
      wantGroups(federation);
      Object.assign(groups, { enabled: true, creates: false, deletes: false });
    });
    expect(finding.title).toBe(
      'New groups do not arrive in AWS, and groups that are gone stay in AWS: the mapping of groups leaves these changes out.',
    );
    expect(finding.remedy).toContain('Tick Create and Delete under');
  });
});
