import { CloudError } from '../../CloudError';
import { SnapshotContext } from '../SnapshotContext';
import { otherSendersPart } from './otherSenders';

const ours = 'https://scim.eu-west-1.amazonaws.com/ours/scim/v2';
const elsewhere = 'https://scim.eu-west-1.amazonaws.com/theirs/scim/v2';

interface Sender {
  /** `schedule.state` and `status.code` of each of its jobs. */
  jobs?: Array<[string, string]>;
  endpoint?: string;
  /** Graph answers so when its jobs are asked for. */
  status?: number;
  /** The same of its secrets. */
  secretsStatus?: number;
}

const runs: Sender = { jobs: [['Active', 'Active']], endpoint: ours };
const paused: Sender = { jobs: [['Disabled', 'Paused']], endpoint: ours };

const refusal = (status: number) =>
  new CloudError({
    cloud: 'Microsoft Graph',
    operation: 'GET jobs',
    what: 'It refuses',
    remedy: 'Wait.',
    status,
  });

/** What it tells, with the calls that it takes beside those for our own application. */
async function collect(
  own: Sender,
  others: Record<string, Sender>,
  provisioning: { scimEndpoint?: string } | null = {},
) {
  const senders: Record<string, Sender> = { own, ...others };
  const calls: string[] = [];
  const called = (name: string, id: string) => {
    if (id !== 'own') calls.push(`${name} ${id}`);
    return senders[id];
  };
  const application = (appId: string) => ({
    id: appId,
    appId,
    displayName: `AWS ${appId}`,
  });
  const facts = await otherSendersPart.collect({
    specification: {
      application: { displayName: 'AWS own', appId: 'own' },
      provisioning,
    },
    recorded: {},
    entra: {
      applications: {
        list: async (meant?: object) => {
          if (!meant) calls.push('list');
          return (meant ? ['own'] : Object.keys(senders)).map(application);
        },
      },
      servicePrincipals: {
        findByAppId: async (id: string) => {
          called('find', id);
          return { id, appId: id };
        },
      },
      synchronization: {
        getJob: async (id: string) => {
          const { jobs = [], status } = called('job', id);
          if (status) throw refusal(status);
          const [job, ...rest] = jobs.map(([state, code]) => ({
            id,
            schedule: { state },
            status: { code },
          }));
          return job && { ...job, ...(rest.length && { others: rest }) };
        },
        getSecrets: async (id: string) => {
          const { endpoint, secretsStatus } = called('secrets', id);
          if (secretsStatus) throw refusal(secretsStatus);
          return endpoint ? [{ key: 'BaseAddress', value: endpoint }] : [];
        },
      },
    },
  } as unknown as SnapshotContext);
  return { facts, calls };
}

describe('otherSendersPart', () => {
  it.each<[string, Sender]>([
    ['runs', runs],
    [
      'waits in quarantine beside another one that runs',
      {
        jobs: [
          ['Active', 'Quarantine'],
          ['Active', 'Active'],
        ],
      },
    ],
    ['is in a state that nobody knows', { jobs: [['Later', 'Active']] }],
    [
      'is paused beside another one that runs',
      {
        jobs: [
          ['Disabled', 'Paused'],
          ['Active', 'Active'],
        ],
      },
    ],
  ])('looks at no other application while our job %s', async (_, own) => {
    expect(await collect(own, { other: runs })).toEqual({
      facts: { senders: [] },
      calls: [],
    });
  });

  it('looks at none before sign-in or provisioning is specified', async () => {
    const { facts, calls } = await collect({}, { other: runs }, null);
    expect([facts, calls]).toEqual([{ senders: [] }, []]);
  });

  it.each<[string, Sender, Sender]>([
    ['missing', {}, runs],
    ['missing', { endpoint: ours }, runs],
    ['paused', paused, runs],
    ['disabled', { jobs: [['Disabled', 'Quarantine']] }, runs],
    ['quarantined', { jobs: [['Active', 'Quarantine']], endpoint: ours }, runs],
    [
      'paused',
      paused,
      {
        jobs: [
          ['Disabled', 'Paused'],
          ['Active', 'Active'],
        ],
        endpoint: ours,
      },
    ],
  ])(
    'finds one that sends to us while ours is %s',
    async (ownJob, own, other) => {
      const { facts } = await collect(own, { other });
      expect(facts).toEqual({
        ownJob,
        senders: [
          { appId: 'other', displayName: 'AWS other', scimEndpoint: ours },
        ],
      });
    },
  );

  it('counts one whose endpoint Entra hides', async () => {
    const other = { ...runs, endpoint: '****' };
    const { facts } = await collect(paused, { other });
    expect(facts.senders).toEqual([
      { appId: 'other', displayName: 'AWS other' },
    ]);
  });

  it('counts only one that is seen to send to us while ours is in quarantine', async () => {
    const quarantined: Sender = { jobs: [['Active', 'Quarantine']] };
    const { facts } = await collect(
      { ...quarantined, endpoint: ours },
      { hidden: { ...runs, endpoint: '****' }, other: runs },
    );
    expect(facts.senders.map(({ appId }) => appId)).toEqual(['other']);
    const unknown = await collect(quarantined, { other: runs });
    expect(unknown.facts.senders).toEqual([]);
  });

  it('counts one whose endpoint it may not read', async () => {
    const unread = { secretsStatus: 403 };
    const { facts } = await collect(
      { ...paused, ...unread },
      { other: { ...runs, ...unread } },
    );
    expect(facts).toEqual({
      ownJob: 'paused',
      senders: [{ appId: 'other', displayName: 'AWS other' }],
    });
  });

  it.each<[string, Sender, Sender, { scimEndpoint?: string }?]>([
    ['its job does not run', paused, paused],
    ['it has none', paused, { endpoint: ours }],
    ['it has no endpoint', paused, { ...runs, endpoint: undefined }],
    ['it sends elsewhere', paused, { ...runs, endpoint: elsewhere }],
    [
      'it sends elsewhere by the specification',
      {},
      { ...runs, endpoint: elsewhere },
      { scimEndpoint: ours },
    ],
  ])('leaves one out where %s', async (_, own, other, ...specified) => {
    const { facts } = await collect(own, { other }, ...specified);
    expect(facts.senders).toEqual([]);
  });

  it('believes that one may send to us where nothing tells our endpoint', async () => {
    const other = { ...runs, endpoint: elsewhere };
    const { facts } = await collect({}, { other });
    expect(facts.senders).toHaveLength(1);
  });

  it.each([401, 403])(
    'passes over one of which Graph answers %s',
    async status => {
      const others = { refused: { ...runs, status }, other: runs };
      const { facts } = await collect(paused, others);
      expect(facts.senders.map(({ appId }) => appId)).toEqual(['other']);
    },
  );

  it('fails where Graph has no time, so that what was known counts', async () => {
    const other = { ...runs, status: 429 };
    await expect(collect(paused, { other })).rejects.toThrow('It refuses');
  });

  it('reads no more than the jobs of ten', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`other-${index}`, runs]),
    );
    const { facts, calls } = await collect(paused, others);
    expect(facts.senders).toHaveLength(10);
    expect(calls.filter(call => call.startsWith('job'))).toHaveLength(10);
  });
});
