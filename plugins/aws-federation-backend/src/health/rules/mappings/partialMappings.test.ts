import { HealthyFederation } from '../../../__testUtils__/healthyFederation';
import {
  Mappings,
  MappingsChange,
  mappingsFindings,
} from './__testUtils__/mappingsFindings';

type Flow = Mappings['partialFlows'][number];

function find(change: MappingsChange) {
  return mappingsFindings(change).map(({ reason, subject, effect, title }) => ({
    reason,
    subject,
    effect,
    title,
  }));
}

const flow = (target: string, more: Partial<Flow> = {}): Flow => ({
  object: 'User',
  target,
  flow: 'creationOnly',
  ...more,
});

function sendGroups(mappings: Mappings, { input }: HealthyFederation) {
  input.specification.provisioning.groupsEnabled = true;
  mappings.groups.enabled = true;
}

describe('rules of mappings that send only a part', () => {
  it('tell who keeps the access from whose name stays', () => {
    const findings = find(mappings => {
      mappings.partialFlows = [
        flow('active'),
        flow('displayName'),
        flow('name.familyName'),
      ];
    });
    expect(findings).toEqual([
      {
        reason: 'ActiveOnlyOnCreation',
        subject: 'active',
        effect: 'some-people',
        title:
          'People who leave stay enabled in AWS: Entra applies the mapping of active only when it creates somebody.',
      },
      {
        reason: 'NamesOnlyOnCreation',
        subject: 'names',
        effect: 'some-people',
        title:
          'Changes of displayName, name.familyName do not arrive in AWS: Entra applies the mapping only when it creates somebody.',
      },
    ]);
  });

  it('speak of groups where these are sent', () => {
    const members: Flow[] = [flow('members', { object: 'Group' })];
    expect(
      find(mappings => {
        mappings.partialFlows = members;
      }),
    ).toEqual([]);
    expect(
      find((mappings, federation) => {
        sendGroups(mappings, federation);
        mappings.partialFlows = members;
      }),
    ).toMatchObject([
      { reason: 'GroupsOnlyOnCreation', effect: 'some-people' },
    ]);
  });

  it('claim nothing of additions', () => {
    expect(
      find((mappings, federation) => {
        sendGroups(mappings, federation);
        mappings.partialFlows = [
          flow('members', { object: 'Group', flow: 'additionsOnly' }),
        ];
      }),
    ).toMatchObject([{ reason: 'OnlyAdditions', effect: 'not-known' }]);
  });

  it('say which name may be empty', () => {
    expect(
      find(mappings => {
        mappings.uncertainNames = [
          { target: 'displayName', text: '[mobilePhone]' },
        ];
      }),
    ).toEqual([
      {
        reason: 'NamesMayBeEmpty',
        subject: 'displayName',
        effect: 'at-risk',
        title:
          'New people may not arrive in AWS: displayName comes from [mobilePhone] in Entra, and AWS refuses whoever has nothing there.',
      },
    ]);
  });

  it('tell a filter that somebody added to what was specified', () => {
    expect(
      find((mappings, { input }) => {
        input.specification.assignments.groups = ['explorers'];
        mappings.scopingFilter = 'city IS NULL';
      }),
    ).toMatchObject([
      {
        reason: 'ScopingFilterAdded',
        subject: 'people',
        effect: 'at-risk',
      },
    ]);
  });

  it('tell a filter of a federation that was set up by hand, and raise no alarm', () => {
    expect(
      find((mappings, federation) => {
        federation.input.specification.assignments = { users: [], groups: [] };
        sendGroups(mappings, federation);
        mappings.scopingFilter = 'city IS NULL';
        mappings.groupScopingFilter = 'displayName EQUALS "x"';
      }),
    ).toMatchObject([
      {
        reason: 'ScopingFilterNotSpecified',
        subject: 'people',
        effect: 'none',
      },
      {
        reason: 'ScopingFilterNotSpecified',
        subject: 'groups',
        effect: 'none',
      },
    ]);
  });
});
