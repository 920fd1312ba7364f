import { CloudError } from '@aws-federation/backstage-plugin-aws-federation-node';
import request from 'supertest';
import { fakeClouds } from '../../__testUtils__/fakeClouds';
import { ada, base, startRouter } from '../__testUtils__/startRouter';

describe('the federation metadata of Entra', () => {
  it('hands out Entra’s metadata as a file', async () => {
    const { server } = await startRouter({
      clouds: fakeClouds({
        applications: [{ id: 'app', appId: 'app-id' }],
        metadata: async appId => `<EntityDescriptor ID="${appId}"/>`,
      }),
    });
    const { status, headers, text } = await request(server)
      .get(`${base}/acme/federation-metadata`)
      .set('Authorization', ada)
      .buffer(true);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/xml');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="acme-entra-metadata.xml"',
    );
    expect(text).toBe('<EntityDescriptor ID="app-id"/>');
  });

  it('tells that there is no metadata before there is an application', async () => {
    const { server } = await startRouter();
    const { status, body } = await request(server)
      .get(`${base}/acme/federation-metadata`)
      .set('Authorization', ada);
    expect(status).toBe(404);
    expect(body.error.message).toContain('Run the template');
  });

  it('does not answer with the status that a cloud gave', async () => {
    const { server } = await startRouter({
      clouds: fakeClouds({
        applications: [{ id: 'app', appId: 'app-id' }],
        metadata: async () => {
          throw new CloudError({
            cloud: 'Microsoft Graph',
            operation: 'GET /applications',
            status: 401,
            what: 'Entra refuses the client secret',
            remedy: 'Renew it.',
          });
        },
      }),
    });
    const { status, body } = await request(server)
      .get(`${base}/acme/federation-metadata`)
      .set('Authorization', ada);
    expect(status).toBe(503);
    expect(body.error.message).toContain('Renew it.');
  });
});
