import { now } from '../steps/__testUtils__/stepContext';
import { busy, federated } from './__testUtils__/federated';
import { snapshotParts } from './snapshotParts';

describe('collectSnapshot', () => {
  it('reads everything anew after a clock that was ahead is put right', async () => {
    const { collect } = await federated();
    const ahead = await collect({ minutesLater: 360 });
    const snapshot = await collect({ known: ahead, everything: false });
    for (const { observedAt } of Object.values(snapshot.parts)) {
      expect([undefined, now.toISOString()]).toContain(observedAt);
    }
  });

  it('tells both clouds in facts', async () => {
    const { fake, collect } = await federated();
    fake.usersInAws = new Set(['ada@example.com', 'grace@example.com']);
    const { observedAt, parts } = await collect();
    expect(observedAt).toBe('2026-11-24T08:00:00.000Z');
    expect(parts.instance.facts?.instance?.identityStoreId).toBe(
      'd-1234567890',
    );
    expect(parts.application.facts).toMatchObject({
      application: { id: 'app-object', appId: 'app' },
      servicePrincipal: { id: 'sp', enabled: true },
      signingCertificates: [{ thumbprint: 'CD'.repeat(20), active: true }],
    });
    expect(parts.claims.facts?.nameId).toEqual({ source: 'userprincipalname' });
    expect(parts.credentials.facts).toEqual({
      outcome: 'accepted',
      acceptedAt: '2026-11-24T08:00:00.000Z',
    });
    expect(parts.settings.facts?.keys).toEqual(['SecretToken']);
    expect(parts.mappings.facts?.mappings).toMatchObject({
      userNameSource: 'mail',
      groups: { enabled: true },
    });
    expect(parts.users.facts).toMatchObject({ inAws: 2, enabled: 2 });
  });

  it('finds the application that somebody has renamed, by the id that was seen', async () => {
    const { fake, collect } = await federated();
    fake.applications[0].displayName = 'AWS (do not touch)';
    const unknown = await collect();
    expect(unknown.parts.application.facts?.application).toBeUndefined();
    const known = await collect({ applicationId: 'app' });
    expect(known.parts.application.facts?.application?.displayName).toBe(
      'AWS (do not touch)',
    );
  });

  it('finds the application that somebody has renamed, by its identifier', async () => {
    const { fake, collect } = await federated();
    Object.assign(fake.applications[0], {
      displayName: 'AWS (do not touch)',
      identifierUris: [
        'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890',
      ],
    });
    const { parts } = await collect();
    expect(parts.application.facts?.servicePrincipal?.id).toBe('sp');
  });

  it('keeps for two intervals what it cannot read anew, and says so', async () => {
    const { fake, collect } = await federated();
    const first = await collect();
    fake.clouds.entra.synchronization.getJob = async () => {
      throw busy;
    };
    const second = await collect({ minutesLater: 10, known: first });
    expect(second.parts.job).toMatchObject({
      facts: { job: { id: 'job' } },
      observedAt: '2026-11-24T08:00:00.000Z',
      failure: {
        kind: 'throttled',
        requestId: 'request-1',
        since: '2026-11-24T08:10:00.000Z',
      },
    });
    const third = await collect({ minutesLater: 30, known: second });
    expect(third.parts.job.facts).toBeUndefined();
    expect(third.parts.job.failure?.since).toBe('2026-11-24T08:10:00.000Z');
    expect(third.parts.application.facts).toBeDefined();
  });

  it('reads the slower parts once an hour, when a quick one has changed, or when they are in doubt', async () => {
    const { fake, collect } = await federated();
    fake.usersInAws = new Set(['ada@example.com']);
    const first = await collect();
    const looks = jest.spyOn(fake.clouds.identityCenter, 'countUsers');
    const second = await collect({
      minutesLater: 10,
      known: first,
      everything: false,
    });
    expect(looks).toHaveBeenCalledTimes(0);
    expect(second.parts.users.observedAt).toBe('2026-11-24T08:00:00.000Z');
    const third = await collect({
      minutesLater: 61,
      known: second,
      everything: false,
    });
    expect(looks).toHaveBeenCalledTimes(1);
    fake.servicePrincipal!.accountEnabled = false;
    const fourth = await collect({
      minutesLater: 70,
      known: third,
      everything: false,
    });
    expect(looks).toHaveBeenCalledTimes(2);
    await collect({
      minutesLater: 80,
      known: fourth,
      everything: false,
      inDoubt: ['users'],
    });
    expect(looks).toHaveBeenCalledTimes(3);
  });

  it('reads whole directories every six hours, or when somebody asks', async () => {
    const { fake, collect } = await federated();
    const looks = jest.spyOn(snapshotParts.guests, 'collect');
    const first = await collect();
    expect(looks).toHaveBeenCalledTimes(1);
    fake.servicePrincipal!.accountEnabled = false;
    const second = await collect({
      minutesLater: 70,
      known: first,
      everything: false,
    });
    expect(looks).toHaveBeenCalledTimes(1);
    await collect({ minutesLater: 361, known: second, everything: false });
    expect(looks).toHaveBeenCalledTimes(2);
    await collect({ minutesLater: 370, known: second });
    expect(looks).toHaveBeenCalledTimes(3);
    looks.mockRestore();
  });

  describe('while the provisioning log hangs', () => {
    async function hanging() {
      const { fake, collect } = await federated();
      fake.usersInAws = new Set(['ada@example.com']);
      const known = await collect();
      const looks = jest.spyOn(fake.clouds.identityCenter, 'countUsers');
      let giveUp = () => {};
      fake.clouds.entra.provisioningLogs.list = () =>
        new Promise((_, reject) => {
          giveUp = () => reject(busy);
        });
      const looked = async (check: ReturnType<typeof collect>) => {
        await new Promise(resolve => setTimeout(resolve, 100));
        const whileItHung = looks.mock.calls.length;
        giveUp();
        const { parts } = await check;
        const failed = Object.entries(parts).flatMap(([name, { failure }]) =>
          failure ? name : [],
        );
        return { whileItHung, parts, failed };
      };
      return { fake, collect, known, looked };
    }

    // Federation metadata is not there in these fake clouds.
    const alone = ['metadata', 'provisioningLog'];

    it('reads what is due beside it', async () => {
      const { collect, known, looked } = await hanging();
      const { whileItHung, parts, failed } = await looked(
        collect({ minutesLater: 61, known, everything: false }),
      );
      expect(whileItHung).toBe(1);
      expect(parts.users.observedAt).toBe('2026-11-24T09:01:00.000Z');
      expect(failed).toEqual(alone);
    });

    it('reads the slower parts as soon as a quick one is seen to have changed', async () => {
      const { fake, collect, known, looked } = await hanging();
      fake.servicePrincipal!.accountEnabled = false;
      const { whileItHung, failed } = await looked(
        collect({ minutesLater: 10, known, everything: false }),
      );
      expect(whileItHung).toBe(1);
      expect(failed).toEqual(alone);
    });

    it('leaves the slower parts as they are when nothing else has changed', async () => {
      const { collect, known, looked } = await hanging();
      const { whileItHung, parts } = await looked(
        collect({ minutesLater: 10, known, everything: false }),
      );
      expect(whileItHung).toBe(0);
      expect(parts.users).toEqual(known.parts.users);
    });
  });

  describe('a slower part that cannot be read', () => {
    async function unread(looks: Array<[minutes: number, asked?: boolean]>) {
      const { fake, collect } = await federated();
      fake.usersInAws = new Set(['ada@example.com']);
      let known = await collect();
      fake.clouds.identityCenter.countUsers = async () => {
        throw busy;
      };
      for (const [minutesLater, asked = false] of looks) {
        known = await collect({ minutesLater, known, everything: asked });
      }
      return known.parts.users;
    }

    it('keeps what was known for two checks after it was due', async () => {
      expect(await unread([[60], [70], [80]])).toMatchObject({
        facts: { inAws: 1 },
        failure: { since: '2026-11-24T09:00:00.000Z' },
      });
      expect((await unread([[60], [70], [80], [90]])).facts).toBeUndefined();
    });

    it('tells nothing that is older than two checks to whoever asks', async () => {
      expect((await unread([[20, true]])).facts).toBeDefined();
      expect((await unread([[30, true]])).facts).toBeUndefined();
    });

    it('does not know again what was too old for whoever asked', async () => {
      const users = await unread([[30, true], [40]]);
      expect(users.facts).toBeUndefined();
      expect(users.expired?.facts).toMatchObject({ inAws: 1 });
    });
  });
});
