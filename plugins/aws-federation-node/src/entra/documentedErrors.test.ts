import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EntraClient } from './EntraClient';
import { answerJson } from './__testUtils__/answerJson';
import { GraphTestServer } from './__testUtils__/GraphTestServer';

/** The documented answers lie in a folder beside that of the description of Graph. */
const description = process.env.GRAPH_OPENAPI ?? '';
const folder = join(dirname(dirname(description)), 'graph-examples');
const contract = description ? describe : describe.skip;
const title = description
  ? 'errors as Microsoft documents them'
  : 'errors as Microsoft documents them: set GRAPH_OPENAPI to the description of Graph to run this';

/** For each documented error a request that meets it, and what a person reads. */
const sentences: Record<
  string,
  { send(entra: EntraClient): Promise<unknown>; reads: string }
> = {
  'err-429': {
    send: entra => entra.applications.get('a'),
    reads:
      'Entra gets too many requests and asks to wait (Microsoft Graph, GET /applications/{id}, HTTP 429, TooManyRequests, request 94fb3b52-452a-4535-a601-69e0a90e3aa2). Try again in a few minutes.',
  },
  'err-Authorization_RequestDenied': {
    send: entra => entra.applications.get('a'),
    reads:
      "Entra does not let the portal do this (Microsoft Graph, GET /applications/{id}, HTTP 403, Authorization_RequestDenied). Grant the application permission Application.Read.All to the portal's application in the tenant contoso, with admin consent.",
  },
  'err-HostNameNotOnVerifiedDomain': {
    send: entra => entra.applications.update('a', { identifierUris: ['x'] }),
    reads:
      "Entra refuses AWS's entity id as identifier of the application (Microsoft Graph, PATCH /applications/{id}, HTTP 400, HostNameNotOnVerifiedDomain, request d468a602-02c5-4fd5-a0d0-7ed9fe12ed0f). Set the single sign-on mode to SAML first; if it is, ask for an exemption in the tenant’s app management policy.",
  },
  'err-InvalidNotificationSettings': {
    send: entra => entra.synchronization.putSecrets('s', []),
    reads:
      'Entra refuses the notification settings of provisioning (Microsoft Graph, PUT /servicePrincipals/{id}/synchronization/secrets, HTTP 400, InvalidNotificationSettings, request 8927006e-edb2-435b-a966-49559c4fd064). Check the notification addresses of the application, and save them again.',
  },
  'err-approle-not-a-valid-reference-update': {
    send: entra => entra.assignments.create('s', 'p', 'r'),
    reads:
      'Entra does not know the user, the group or the application everywhere yet (Microsoft Graph, POST /servicePrincipals/{id}/appRoleAssignedTo, HTTP 400, Request_BadRequest). Run the step again in a few minutes.',
  },
  'err-sync-401-missing-permission': {
    send: entra => entra.synchronization.start('s', 'j'),
    reads:
      "Entra does not let the portal manage provisioning (Microsoft Graph, POST /servicePrincipals/{id}/synchronization/jobs/{jobId}/start, HTTP 401, UnknownError, request a68b1289-1105-45d8-9b13-03a60598f9c0). Grant the application permission Synchronization.ReadWrite.All to the portal's application in the tenant contoso, with admin consent.",
  },
  'err-sync-schema-patch-404': {
    send: entra => entra.synchronization.putSchema('s', 'j', {}),
    reads:
      'Entra does not find the attribute mappings of the synchronization job (Microsoft Graph, PUT /servicePrincipals/{id}/synchronization/jobs/{jobId}/schema, HTTP 404, UnknownError, request c86232e3-3a57-458c-8c44-3f2874146620). Check that the job still exists, and run the step again.',
  },
};

contract(title, () => {
  const documented = description
    ? readdirSync(folder)
        .filter(file => file.startsWith('err-'))
        .map(file => file.replace(/\.json$/, ''))
    : [];

  it('are all known', () => {
    expect(documented.sort()).toEqual(Object.keys(sentences).sort());
  });

  it.each(documented)('%s reaches a person as a sentence', async name => {
    const { response } = JSON.parse(
      readFileSync(join(folder, `${name}.json`), 'utf8'),
    );
    const server = await GraphTestServer.start((_, answer) =>
      answerJson(answer, response.status, response.body, response.headers),
    );
    try {
      const { send, reads } = sentences[name];
      await expect(send(server.client())).rejects.toMatchObject({
        message: reads,
      });
    } finally {
      await server.stop();
    }
  });
});
