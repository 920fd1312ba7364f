import { SnapshotContext } from '../SnapshotContext';
import { SentGroupsFacts, sentGroupsPart } from './sentGroups';

interface AwsGroup {
  id: string;
  name: string;
  externalIds?: string[];
}

const noon = '2026-11-24T12:00:00.000Z';
const morning = '2026-11-24T09:00:00.000Z';

function contextWith(options: {
  inAws?: AwsGroup[];
  groupsEnabled?: boolean;
  scope?: object | null;
}): SnapshotContext {
  const { inAws = [], groupsEnabled = true, scope = null } = options;
  const assigned = ['explorers', 'pioneers', 'ada'].map(name => ({
    principalId: `id of ${name}`,
    principalType: name === 'ada' ? 'User' : 'Group',
    principalDisplayName: name,
  }));
  return {
    specification: {
      application: { displayName: 'AWS acme' },
      provisioning: { groupsEnabled },
    },
    recorded: {},
    organization: { region: 'eu-west-1' },
    tenant: { name: 'contoso' },
    clock: { now: () => new Date(noon) },
    entra: {
      applications: {
        list: async () => [{ id: 'app', appId: 'app-id' }],
        listIdentified: async () => [],
      },
      servicePrincipals: { findByAppId: async () => ({ id: 'principal' }) },
      assignments: { list: async () => assigned },
      synchronization: {
        getJob: async () => ({ id: 'job' }),
        getSchema: async () => ({
          synchronizationRules: [
            {
              objectMappings: [
                { sourceObjectName: 'Group', enabled: true, scope },
              ],
            },
          ],
        }),
      },
    },
    identityCenter: {
      instances: {
        find: async () => ({
          Status: 'ACTIVE',
          InstanceArn: 'arn',
          IdentityStoreId: 'd-1234567890',
        }),
      },
      groups: {
        async *each() {
          for (const group of inAws) {
            yield { externalIds: [], provisioned: true, ...group };
          }
        },
      },
    },
  } as unknown as SnapshotContext;
}

function collect(
  options: Parameters<typeof contextWith>[0],
  before?: Partial<SentGroupsFacts>,
) {
  return sentGroupsPart.collect(
    contextWith(options),
    before && {
      facts: {
        assigned: 2,
        missing: [],
        inAws: {},
        mapping: 'none',
        ...before,
      },
      observedAt: morning,
    },
  );
}

describe('sentGroupsPart', () => {
  it('tells which groups AWS has, by external id or name', async () => {
    const facts = await collect({
      inAws: [
        { id: 'a0', name: 'Somebody else' },
        { id: 'a1', name: 'another name', externalIds: ['id of explorers'] },
        { id: 'a2', name: 'Pioneers' },
      ],
    });
    expect(facts).toEqual({
      assigned: 2,
      missing: [],
      inAws: { 'id of explorers': 'a1', 'id of pioneers': 'a2' },
      shared: [],
      mapping: 'none',
    });
    expect(sentGroupsPart.isDue?.(facts)).toBe(false);
  });

  it('knows a group again that has another name', async () => {
    const renamed = [{ id: 'a1', name: 'settlers' }];
    expect(
      await collect({ inAws: renamed }, { inAws: { 'id of explorers': 'a1' } }),
    ).toMatchObject({
      missing: [{ id: 'id of pioneers' }],
      inAws: { 'id of explorers': 'a1' },
    });
  });

  it('tells which groups are one group in AWS, and since when', async () => {
    const one = [
      { id: 'a1', name: 'pioneers', externalIds: ['id of explorers'] },
    ];
    const ids = ['id of explorers', 'id of pioneers'];
    const shared = { ids, name: 'explorers' };
    const first = await collect({ inAws: one });
    expect(first).toMatchObject({
      missing: [],
      shared: [{ ...shared, since: noon }],
    });
    const again = await collect(
      { inAws: one },
      { ...first, shared: [{ ...shared, since: morning }] },
    );
    expect(again.shared).toEqual([{ ...shared, since: morning }]);
    const parted = [
      ...one,
      { id: 'a2', name: 'x', externalIds: ['id of pioneers'] },
    ];
    const { inAws } = first;
    expect((await collect({ inAws: parted }, { inAws })).shared).toEqual([]);
  });

  it('says since when one is missed, with the mapping as it is', async () => {
    const missing = [
      { id: 'id of explorers', name: 'explorers', since: morning },
    ];
    const facts = await collect({}, { missing });
    expect(facts.missing).toEqual([
      ...missing,
      { id: 'id of pioneers', name: 'pioneers', since: noon },
    ]);
    expect(sentGroupsPart.isDue?.(facts)).toBe(true);
    const clause = {
      operatorName: 'IS NOT NULL',
      sourceOperandName: 'displayName',
    };
    const filtered = await collect(
      { scope: { groups: [{ clauses: [clause] }] } },
      { missing },
    );
    expect(filtered.missing[0].since).toBe(noon);
  });

  it('looks at nothing where groups are not to be sent', async () => {
    expect(await collect({ groupsEnabled: false })).toMatchObject({
      assigned: 0,
      missing: [],
    });
  });
});
