import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { actionHarness } from './__testUtils__/actionHarness';

const save = 'aws-federation:specification:save';
const application = 'aws-federation:application:create';
const check = 'aws-federation:federation:check';
const instance = 'aws-federation:instance:check';
/** Short, so that what happens in minutes happens in a test. */
const timing = { ttlSeconds: 9, renewMs: 30, waitMs: 400, settleMs: 100 };

describe('runInSession', () => {
  let harness: Awaited<ReturnType<typeof actionHarness>>;
  beforeEach(async () => {
    harness = await actionHarness({ leaseTiming: timing });
  });
  afterEach(() => harness.server.stop());

  it('holds the federation through a run, in the name of who runs which template', async () => {
    const { run, server } = harness;
    const { leases } = server;
    await run(save, {});
    await run(instance, {});
    await run(save, { groups: ['explorers'] });
    const taken = leases.requests.filter(line => line.startsWith('take'));
    expect(taken).toEqual(['take task-1', 'take task-1']);
    expect(leases.last).toMatchObject({
      holder: 'task-1',
      title: "Ada Lovelace's run of Complete an AWS federation",
      ttlSeconds: 9,
    });
    await run(check, {});
    expect(leases.requests.pop()).toBe('release');
  });

  it('takes no lease for a dry run', async () => {
    const { run, server } = harness;
    await run(save, {}, { isDryRun: true });
    await run(check, {}, { isDryRun: true });
    expect(server.leases.requests).toEqual([]);
  });

  it('waits for another run, says once for whom, and goes on', async () => {
    await harness.server.stop();
    // On a busy machine three looks take longer than in the other tests.
    harness = await actionHarness({
      leaseTiming: { ...timing, waitMs: 4_000 },
    });
    const { run, server, lines } = harness;
    server.leases.heldBy = "Bob's run";
    const waiting = run(save, {});
    await server.leases.asked(3);
    server.leases.heldBy = undefined;
    await waiting;
    expect(lines.filter(line => line.includes("Bob's run"))).toEqual([
      "Waiting. Bob's run holds the federation of Acme labs.",
    ]);
    expect(server.writes).toEqual(['PUT specification']);
  });

  it('gives up after a while with who holds it, and has changed nothing', async () => {
    const { run, server } = harness;
    server.leases.heldBy = "Bob's run";
    await expect(run(save, {})).rejects.toThrow(
      /^Bob's run holds the federation of Acme labs\. This run waited .* changed nothing/,
    );
    expect(server.writes).toEqual([]);
  });

  it('gives the federation back when an action fails', async () => {
    const { run, server, clouds } = harness;
    await run(save, {});
    clouds.instantiate = async () => {
      throw new Error('Entra has a problem.');
    };
    await expect(run(application, {})).rejects.toThrow('Entra has a problem.');
    expect(server.leases.requests.pop()).toBe('release');
  });

  it('gives it back only when the replicas of Entra have caught up, or will not', async () => {
    const { run, server, clouds, lines } = harness;
    await run(save, {});
    const requests: string[][] = [];
    clouds.catchUp = async () => {
      requests.push([...server.leases.requests]);
      throw new Error('Graph refuses.');
    };
    await run(check, {});
    expect(requests).toEqual([expect.not.arrayContaining(['release'])]);
    expect(server.leases.requests.pop()).toBe('release');
    expect(lines).toContain(
      'Whether every replica of Entra shows what this run has changed could not be read: Graph refuses.',
    );
    clouds.catchUp = async () => 'behind';
    await run(check, {});
    expect(lines.join('\n')).toContain('check again in a few minutes');
    clouds.catchUp = async () => 'caught up';
    await run(check, {});
    expect(lines).toContain(
      'Every replica of Entra shows what this run has changed.',
    );
  });

  describe('when Backstage resumes it', () => {
    let created: number;
    beforeEach(async () => {
      created = 0;
      const { clouds, run } = harness;
      clouds.instantiate = async () => {
        created += 1;
        clouds.showApplication();
      };
      await run(save, {});
    });

    it('waits for what it may have created before, and creates it once', async () => {
      const { run, server, clouds, outputs } = harness;
      server.leases.heldForMs = 40_000;
      setTimeout(() => clouds.showApplication(), timing.settleMs / 2);
      const { signal } = new AbortController();
      await run(application, {}, { signal });
      expect(created).toBe(0);
      expect(outputs.changed).toBe(false);
    });

    it('creates it after a while when it does not show', async () => {
      const { run, server } = harness;
      server.leases.heldForMs = 40_000;
      const began = performance.now();
      await run(application, {}, { signal: new AbortController().signal });
      expect(performance.now() - began).toBeGreaterThanOrEqual(timing.settleMs);
      expect(created).toBe(1);
    });

    it('waits for nothing in a run that this process began', async () => {
      const { run, server, clouds } = harness;
      const { signal } = new AbortController();
      let looks = 0;
      clouds.looked = () => {
        looks += 1;
      };
      await run(application, {}, { signal });
      const needed = looks;
      looks = 0;
      clouds.applications = [];
      server.leases.heldForMs = 40_000;
      await run(application, {}, { signal });
      expect(created).toBe(2);
      expect(looks).toBe(needed);
    });
  });

  describe('while a request is under way', () => {
    /** Answers nothing; tells when a request arrives and when it is gone. */
    const silent = createServer();
    const arrived: Array<Promise<unknown>> = [];
    let request: () => Promise<void>;

    beforeEach(async () => {
      silent.listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const { port } = silent.address() as AddressInfo;
      const { run, clouds } = harness;
      await run(save, {});
      clouds.instantiate = async signal => {
        await fetch(`http://127.0.0.1:${port}`, { method: 'POST', signal });
      };
      request = async () => {
        const [message] = await once(silent, 'request');
        arrived.push(once(message.socket, 'close'));
      };
    });
    afterEach(async () => {
      silent.closeAllConnections();
      await new Promise(resolve => silent.close(resolve));
    });

    it('stops it when another run has taken the federation over', async () => {
      const { run, server } = harness;
      const arrives = request();
      const failed = run(application, {}).catch(error => error);
      await arrives;
      await server.leases.asked(4);
      server.leases.giveTo("Bob's run");
      const error = await failed;
      expect([error.name, error.message]).toEqual([
        'LeaseLostError',
        "Bob's run holds the federation of Acme labs.",
      ]);
      await arrived.pop();
      // It belongs to the other run now.
      expect(server.leases.requests).not.toContain('release');
    });

    it('stops it when the run is cancelled, and gives the federation back', async () => {
      const { run, server } = harness;
      const cancel = new AbortController();
      const arrives = request();
      const failed = run(application, {}, { signal: cancel.signal }).catch(
        error => error,
      );
      await arrives;
      cancel.abort();
      expect((await failed).message).toMatch(/^The run was cancelled/);
      await arrived.pop();
      expect(server.leases.requests.pop()).toBe('release');
    });

    it('lets others in only when what a cancelled run wrote has had time to show', async () => {
      const { run, server, clouds } = harness;
      clouds.mayBeBehind = true;
      const cancel = new AbortController();
      const arrives = request();
      const failed = run(application, {}, { signal: cancel.signal }).catch(
        error => error,
      );
      await arrives;
      const longTtl = server.leases.last?.ttlSeconds;
      cancel.abort();
      expect((await failed).message).toMatch(/^The run was cancelled/);
      expect(server.leases.requests).not.toContain('release');
      expect(server.leases.last).toMatchObject({
        holder: 'task-1',
        token: expect.any(String),
        // The least that the backend takes.
        ttlSeconds: 5,
      });
      expect(longTtl).toBe(timing.ttlSeconds);
      const { length } = server.leases.requests;
      await new Promise(resolve => setTimeout(resolve, 3 * timing.renewMs));
      expect(server.leases.requests).toHaveLength(length);
    });
  });

  it('stops waiting for another run when it is cancelled', async () => {
    const { run, server } = harness;
    server.leases.heldBy = "Bob's run";
    const cancel = new AbortController();
    const failed = run(save, {}, { signal: cancel.signal }).catch(e => e);
    await server.leases.asked(1);
    cancel.abort();
    expect((await failed).message).toMatch(/^The run was cancelled/);
    expect(server.writes).toEqual([]);
  });
});
