import request from 'supertest';
import { ada, base, startRouter } from '../__testUtils__/startRouter';

describe('the recorded facts of a federation', () => {
  it('records facts with who said so and when', async () => {
    const { server } = await startRouter();
    const { status, body } = await request(server)
      .patch(`${base}/acme/recorded`)
      .set('Authorization', ada)
      .send({ uploadedThumbprint: 'ab'.repeat(20) });
    expect(status).toBe(200);
    expect(body.recorded).toEqual({
      uploadedThumbprint: {
        value: 'AB'.repeat(20),
        by: 'user:default/ada',
        at: '2026-11-24T12:00:00.000Z',
      },
    });
  });

  it('refuses facts that are none', async () => {
    const { server } = await startRouter();
    const { status } = await request(server)
      .patch(`${base}/acme/recorded`)
      .set('Authorization', ada)
      .send({ tokenCreatedAt: 'yesterday' });
    expect(status).toBe(400);
  });
});
