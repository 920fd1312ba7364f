import { CloudSimulator } from '../CloudSimulator';
import { CONTOSO_TENANT_ID } from '../seeds/seedIds';
import { Fault } from '../state/CloudState';
import { ObservedRequest } from './RequestObserver';
import { trustingFetch } from './trustingFetch';

describe('faults', () => {
  let simulator: CloudSimulator;
  let trusting: ReturnType<typeof trustingFetch>;
  let headers: Record<string, string>;
  let seen: Array<[string, ObservedRequest]>;

  beforeAll(async () => {
    simulator = await CloudSimulator.start({
      clock: { now: () => new Date() },
      httpsPort: 0,
      httpPort: 0,
      observer: {
        arrived: request => seen.push(['arrived', request]),
        lost: request => seen.push(['lost', request]),
        ended: request => seen.push(['ended', request]),
      },
    });
    trusting = trustingFetch(simulator.caPem);
    seen = [];
    const response = await trusting.fetch(
      `${simulator.apiOrigin}/${CONTOSO_TENANT_ID}/oauth2/v2.0/token`,
      {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: '0c9b7a52-6f1d-4d38-b1a4-93e5c7d20f18',
          client_secret: 'simulated-client-secret',
          scope: 'https://graph.microsoft.com/.default',
        }),
      },
    );
    headers = {
      authorization: `Bearer ${(await response.json()).access_token}`,
      'content-type': 'application/json',
    };
  });
  beforeEach(() => {
    seen = [];
  });
  afterAll(async () => {
    await trusting.close();
    await simulator.stop();
  });

  const applicationUrl = () =>
    `${simulator.apiOrigin}/graph/v1.0/applications/${simulator.store.state.tenants[0].applications[0].id}`;
  const nameIn = async () => {
    const response = await trusting.fetch(applicationUrl(), { headers });
    return (await response.json()).displayName;
  };
  const rename = (displayName: string) =>
    trusting.fetch(applicationUrl(), {
      method: 'PATCH',
      headers,
      body: JSON.stringify({ displayName }),
    });
  function add(fault: Partial<Fault> & Pick<Fault, 'operation' | 'kind'>) {
    simulator.store.state.faults.push({ id: 'one', remaining: 1, ...fault });
  }

  it('answers one stale read from before the last write', async () => {
    const before = await nameIn();
    add({ operation: 'GET /applications/{id}', kind: 'stale' });
    await rename('Renamed');
    expect(await nameIn()).toBe(before);
    expect(await nameIn()).toBe('Renamed');
  });

  it('passes so many requests first, of any operation when told', async () => {
    add({ operation: '*', kind: 'status', status: 503, skip: 1 });
    expect((await rename('Passes')).status).toBe(204);
    expect((await rename('Fails')).status).toBe(503);
    expect(await nameIn()).toBe('Passes');
  });

  it('tells an observer when a lost answer has taken effect', async () => {
    add({ operation: 'PATCH /applications/{id}', kind: 'lost-answer' });
    await expect(rename('Lost')).rejects.toThrow();
    expect(seen.map(([moment, { operation }]) => [moment, operation])).toEqual(
      ['arrived', 'lost', 'ended'].map(moment => [
        moment,
        'PATCH /applications/{id}',
      ]),
    );
    expect(await nameIn()).toBe('Lost');
  });
});
