import { FederationClouds } from '@aws-federation/backstage-plugin-aws-federation-node';
import { RememberedSearch } from './RememberedSearch';

class FakeIdentityCenter {
  searches = 0;
  failing = false;
  readonly instances = {
    find: async () => undefined,
    describe: async () => ({}),
    explainMissing: async () => {
      this.searches += 1;
      if (this.failing) throw new Error('AWS is silent.');
      return { region: 'us-east-1', unread: [] };
    },
  };

  async countUsers() {
    return this.searches;
  }
}

describe('RememberedSearch', () => {
  const clock = { at: 0, now: () => new Date(clock.at) };
  let fake: FakeIdentityCenter;
  let search: RememberedSearch;

  beforeEach(() => {
    clock.at = Date.parse('2026-11-27T12:00:00Z');
    fake = new FakeIdentityCenter();
    search = new RememberedSearch({ clock });
  });

  const look = async (organization: string) => {
    // What else the clouds can do is not needed here.
    const clouds = { identityCenter: fake } as unknown as FederationClouds;
    const { identityCenter } = search.withMemory(organization, clouds);
    await identityCenter.instances.explainMissing();
    return identityCenter.countUsers('d-1');
  };

  it('searches once an hour for each organization', async () => {
    await expect(look('acme')).resolves.toBe(1);
    clock.at += 59 * 60_000;
    await expect(look('acme')).resolves.toBe(1);
    await expect(look('labs')).resolves.toBe(2);
    clock.at += 60_000;
    await expect(look('acme')).resolves.toBe(3);
  });

  it('searches again after a failure', async () => {
    fake.failing = true;
    await expect(look('acme')).rejects.toThrow('AWS is silent.');
    fake.failing = false;
    await expect(look('acme')).resolves.toBe(2);
  });
});
