import { SnapshotContext } from '../SnapshotContext';
import { GroupFilterFacts, groupFilterPart } from './groupFilter';

const noon = '2026-11-24T12:00:00.000Z';
const morning = '2026-11-24T09:00:00.000Z';

/** What is asked of Graph, beside the facts. */
async function collect(
  options: {
    attribute?: string;
    value?: string;
    enabled?: boolean;
    groupsEnabled?: boolean;
    groups?: number;
  },
  before?: Pick<GroupFilterFacts, 'filter' | 'passing'>,
) {
  const { attribute = 'displayName', value, groups = 2 } = options;
  const { enabled = true, groupsEnabled = true } = options;
  const operatorName = 'EQUALS';
  const clause = { operatorName, sourceOperandName: attribute };
  const scope = value
    ? {
        groups: [
          { clauses: [{ ...clause, targetOperand: { values: [value] } }] },
        ],
      }
    : null;
  const asked: string[] = [];
  const mapping = { sourceObjectName: 'Group', enabled, scope };
  const context = {
    specification: {
      application: { displayName: 'AWS acme' },
      provisioning: { groupsEnabled },
    },
    recorded: {},
    organization: { region: 'eu-west-1' },
    tenant: { name: 'contoso' },
    clock: { now: () => new Date(noon) },
    identityCenter: { instances: { find: async () => undefined } },
    entra: {
      applications: {
        list: async () => [{ id: 'app', appId: 'app-id' }],
        listIdentified: async () => [],
      },
      servicePrincipals: { findByAppId: async () => ({ id: 'principal' }) },
      assignments: {
        list: async () =>
          Array.from({ length: groups + 1 }, (_, index) => ({
            principalId: `id-${index}`,
            principalType: index === groups ? 'User' : 'Group',
            principalDisplayName: `old name ${index}`,
          })),
      },
      directory: {
        findGroups: async (id: string) => {
          asked.push(id);
          return [
            {
              id,
              displayName: id.replace('id', 'group'),
              description: null,
              securityEnabled: true,
            },
          ];
        },
      },
      synchronization: {
        getJob: async () => ({ id: 'job' }),
        getSchema: async () => ({
          synchronizationRules: [{ objectMappings: [mapping] }],
        }),
      },
    },
  } as unknown as SnapshotContext;
  const facts = await groupFilterPart.collect(
    context,
    before && {
      facts: { assigned: 2, leftOut: [], ...before },
      observedAt: morning,
    },
  );
  return { facts, asked };
}

const filter = 'displayName EQUALS "group-1"';

describe('groupFilterPart', () => {
  it('tells which groups pass by their present names, and since when', async () => {
    const { facts } = await collect({ value: 'group-1' });
    expect(facts).toEqual({
      filter,
      assigned: 2,
      passing: { 'id-1': noon },
      leftOut: [{ id: 'id-0', name: 'old name 0' }],
    });
    const passing = { 'id-0': morning, 'id-1': morning };
    const again = await collect({ value: 'group-1' }, { filter, passing });
    expect(again.facts.passing).toEqual({ 'id-1': morning });
    // Of another filter it tells nothing.
    const other = await collect(
      { value: 'group-1' },
      { filter: 'none', passing },
    );
    expect(other.facts.passing).toEqual({ 'id-1': noon });
  });

  it('asks for the object id under the name that the mappings have', async () => {
    const { facts } = await collect({ attribute: 'objectId', value: 'id-0' });
    expect(facts).toMatchObject({
      passing: { 'id-0': noon },
      leftOut: [{ id: 'id-1' }],
    });
  });

  it('says nothing of groups where the filter asks for what Graph does not show', async () => {
    const { facts } = await collect({ attribute: 'custom', value: 'yes' });
    expect(facts).toMatchObject({ assigned: 2, passing: {}, leftOut: [] });
  });

  it('looks at a hundred groups', async () => {
    const { facts, asked } = await collect({ value: 'x', groups: 130 });
    expect(facts).toMatchObject({ assigned: 130, passing: {} });
    expect(facts.leftOut).toHaveLength(100);
    expect(asked).toHaveLength(100);
  });

  it.each<[string, Parameters<typeof collect>[0]]>([
    ['without a filter', {}],
    ['where the mapping is off', { value: 'group-1', enabled: false }],
    [
      'where groups are not to be sent',
      { value: 'group-1', groupsEnabled: false },
    ],
  ])('asks for no group %s', async (_, options) => {
    expect(await collect(options)).toEqual({
      facts: { filter: 'none', assigned: 0, passing: {}, leftOut: [] },
      asked: [],
    });
  });
});
