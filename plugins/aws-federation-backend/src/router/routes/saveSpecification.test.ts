import request from 'supertest';
import { healthyFederation } from '../../__testUtils__/healthyFederation';
import { ada, base, startRouter } from '../__testUtils__/startRouter';

const { specification } = healthyFederation().input;

describe('the specification of a federation', () => {
  it('saves a specification, and refuses a stale one', async () => {
    const { server, trace } = await startRouter();
    const save = (title: string) =>
      request(server)
        .put(`${base}/acme/specification`)
        .set('Authorization', ada)
        .send({
          version: 0,
          specification: {
            ...specification,
            application: { displayName: title, notificationEmailAddresses: [] },
          },
        });
    const first = await save('AWS acme');
    expect(first.status).toBe(200);
    expect(first.body.version).toBe(1);
    expect(trace.success).toHaveBeenCalledTimes(1);

    const stale = await save('Other');
    expect(stale.status).toBe(409);
    expect(stale.body.error.message).toContain('Load it again');
    expect(trace.fail).toHaveBeenCalledTimes(1);

    const { body } = await request(server)
      .get(`${base}/acme`)
      .set('Authorization', ada);
    expect(body.specification.application.displayName).toBe('AWS acme');
  });

  it.each([
    ['a property that it does not know', { ...specification, token: 'x' }],
    ['a missing part', { application: specification.application }],
    [
      'an endpoint that is not AWS’s',
      {
        ...specification,
        provisioning: {
          ...specification.provisioning,
          scimEndpoint: 'https://evil.test/abcd/scim/v2',
        },
      },
    ],
  ])('refuses a specification with %s', async (_, wrong) => {
    const { server } = await startRouter();
    const { status, body } = await request(server)
      .put(`${base}/acme/specification`)
      .set('Authorization', ada)
      .send({ version: 0, specification: wrong });
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
  });
});
