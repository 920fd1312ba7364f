import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { healthyFederation } from '../__testUtils__/healthyFederation';
import { organization } from '../__testUtils__/organization';
import { ada, base, startRouter } from './__testUtils__/startRouter';

const { specification } = healthyFederation().input;

const routes = [
  ['get', ''],
  ['get', '/acme'],
  ['delete', '/acme'],
  ['put', '/acme/specification', { version: 0, specification }],
  ['patch', '/acme/recorded', { tokenCreatedAt: '2026-11-24T12:00:00Z' }],
  ['put', '/acme/attestations/confirm-change'],
  ['delete', '/acme/attestations/confirm-change'],
  ['post', '/acme/check'],
  ['get', '/acme/federation-metadata'],
  ['get', '/acme/local-people'],
  ['put', '/acme/lease', { holder: 'one', title: 'A run', ttlSeconds: 60 }],
  ['delete', '/acme/lease?holder=one'],
  ['get', '/acme/schema-backups'],
  ['get', '/acme/schema-backups/one'],
  ['post', '/acme/schema-backups', { jobId: 'job', schema: {} }],
] as const;

describe('createRouter', () => {
  it('answers for an organization of which nothing is known yet', async () => {
    const { server } = await startRouter();
    const { status, body } = await request(server)
      .get(base)
      .set('Authorization', ada);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      {
        organization: 'acme',
        title: 'Acme',
        tenant: 'contoso',
        managementAccountId: organization.managementAccountId,
        region: 'eu-central-1',
        partition: 'aws',
        version: 0,
        recorded: {},
        status: {
          intervalSeconds: 600,
          stale: false,
          word: 'Never checked',
          overall: 'Unknown',
          conditions: [],
          findings: [],
          steps: [],
          unread: [],
          counts: {},
          observedVersion: 0,
        },
        links: {
          awsConsole: expect.stringContaining('eu-central-1'),
          awsConsoleSettings: expect.stringContaining('settings'),
        },
      },
    ]);
  });

  it('forgets a federation, and leaves a trace', async () => {
    const { server, auditor } = await startRouter();
    await request(server)
      .put(`${base}/acme/specification`)
      .set('Authorization', ada)
      .send({ version: 0, specification });
    const { status, body } = await request(server)
      .delete(`${base}/acme`)
      .set('Authorization', ada);
    expect([status, body.version, body.specification]).toEqual([
      200,
      0,
      undefined,
    ]);
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({ eventId: 'federation-forget' }),
    );
  });

  it('checks now', async () => {
    const { server, check } = await startRouter();
    const { status } = await request(server)
      .post(`${base}/acme/check`)
      .set('Authorization', ada);
    expect(status).toBe(200);
    expect(check).toHaveBeenCalledTimes(1);
  });

  it('lets nobody through who is not allowed', async () => {
    const { server, check } = await startRouter({
      decision: AuthorizeResult.DENY,
    });
    for (const [method, path, body] of routes) {
      const response = await request(server)
        [method](`${base}${path}`)
        .set('Authorization', ada)
        .send(body);
      expect([method, path, response.status]).toEqual([method, path, 403]);
    }
    expect(check).not.toHaveBeenCalled();
  });

  it('lets nobody through who is not signed in', async () => {
    const { server } = await startRouter();
    for (const [method, path, body] of routes) {
      const response = await request(server)
        [method](`${base}${path}`)
        .set('Authorization', mockCredentials.none.header())
        .send(body);
      expect([method, path, response.status]).toEqual([method, path, 401]);
    }
  });

  it('names the configuration when it does not hold the organization', async () => {
    const { server } = await startRouter();
    for (const [method, path, body] of routes.slice(1)) {
      const response = await request(server)
        [method](`${base}${path.replace('acme', 'nobody')}`)
        .set('Authorization', ada)
        .send(body);
      expect([method, path, response.status]).toEqual([method, path, 404]);
      expect(response.body.error.message).toContain(
        'There is no AWS organization "nobody" in awsFederation.organizations.',
      );
    }
  });
});
