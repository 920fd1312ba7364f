import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { ada, base, startRouter } from '../__testUtils__/startRouter';

const bob = mockCredentials.user.header('user:default/bob');
const first = {
  holder: 'task-1',
  title: "Ada's run of Complete an AWS federation",
  ttlSeconds: 120,
};
const second = { ...first, holder: 'task-2', title: "Bob's run" };

describe('the lease of a federation', () => {
  const clock = { at: 0, now: () => new Date(clock.at) };
  let started: Awaited<ReturnType<typeof startRouter>>;

  beforeEach(async () => {
    clock.at = Date.parse('2026-11-24T12:00:00Z');
    started = await startRouter({ clock });
  });

  const take = (as: string, body: object) =>
    request(started.server)
      .put(`${base}/acme/lease`)
      .set('Authorization', as)
      .send(body);
  const release = (as: string, query: string) =>
    request(started.server)
      .delete(`${base}/acme/lease?${query}`)
      .set('Authorization', as);

  it('is refused with who holds it, since when and until when', async () => {
    const taken = await take(ada, first);
    expect([taken.status, taken.body]).toEqual([
      200,
      {
        token: expect.any(String),
        holder: 'task-1',
        title: first.title,
        by: 'user:default/ada',
        since: '2026-11-24T12:00:00.000Z',
        expiresAt: '2026-11-24T12:02:00.000Z',
      },
    ]);
    clock.at += 60_000;
    const refused = await take(bob, second);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toBe(
      "Ada's run of Complete an AWS federation (user:default/ada, task task-1) holds the federation of Acme since 12:00:00 UTC, and until 12:02:00 UTC unless it goes on. Wait until it has ended, or cancel it when it still runs.",
    );
    expect(JSON.stringify(refused.body)).not.toContain(taken.body.token);
  });

  it('is prolonged by its token until somebody else has taken it', async () => {
    const { body: lease } = await take(ada, first);
    clock.at += 100_000;
    const prolonged = await take(ada, { ...first, token: lease.token });
    expect(prolonged.body.expiresAt).toBe('2026-11-24T12:03:40.000Z');
    clock.at += 120_000;
    expect((await take(bob, second)).status).toBe(200);
    const lost = await take(ada, { ...first, token: lease.token });
    expect(lost.status).toBe(409);
    expect(lost.body.error.message).toContain('does not hold the federation');
  });

  it('is free again at once when it is released', async () => {
    const { body: lease } = await take(ada, first);
    expect((await release(bob, 'holder=task-1')).status).toBe(204);
    expect((await take(bob, second)).status).toBe(409);
    await release(ada, `holder=task-1&token=${lease.token}`);
    expect((await take(bob, second)).status).toBe(200);
  });

  it('leaves a trace when it begins and ends, not each time it is prolonged', async () => {
    const { body: lease } = await take(ada, first);
    clock.at += 1000;
    await take(ada, { ...first, token: lease.token });
    await take(ada, first);
    await take(bob, second);
    await release(ada, 'holder=task-1');
    const events = started.auditor.createEvent.mock.calls.map(([event]) => [
      event.eventId,
      event.meta,
    ]);
    expect(events).toEqual([
      ['lease-take', { organization: 'acme' }],
      ['lease-release', { organization: 'acme' }],
    ]);
  });

  it.each([
    { ...first, ttlSeconds: 100_000 },
    { ...first, holder: '' },
    { ...first, token: 'no token' },
  ])('refuses what is no lease', async wrong => {
    expect((await take(ada, wrong)).status).toBe(400);
  });
});
