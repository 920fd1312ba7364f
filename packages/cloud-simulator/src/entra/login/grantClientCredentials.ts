import { IncomingHttpHeaders } from 'node:http';
import { EntraTenantState } from '../../state/EntraTenantState';
import { accessTokenLifetimeSeconds, issueAccessToken } from './accessToken';
import { LoginError } from './LoginError';

/** Answers one request of the OAuth 2.0 client credentials grant. */
export function grantClientCredentials(options: {
  tenant: EntraTenantState;
  form: Record<string, unknown>;
  headers: IncomingHttpHeaders;
}): Record<string, unknown> {
  const { tenant, form, headers } = options;
  const sent = headers['client-request-id'];
  const correlationId = typeof sent === 'string' ? sent : undefined;
  const fail = (
    number: number,
    status: number,
    error: string,
    message: string,
  ) => new LoginError({ number, status, error, message, correlationId });

  const basic = readBasicCredentials(headers.authorization);
  const clientId = text(form.client_id) ?? basic?.clientId;
  const clientSecret = text(form.client_secret) ?? basic?.clientSecret;
  const grantType = text(form.grant_type);
  const scope = text(form.scope);
  if (!grantType) {
    throw fail(
      900144,
      400,
      'invalid_request',
      "The request body must contain the following parameter: 'grant_type'.",
    );
  }
  if (grantType !== 'client_credentials') {
    throw fail(
      70003,
      400,
      'unsupported_grant_type',
      `The app requested an unsupported grant type '${grantType}'.`,
    );
  }
  if (!clientId) {
    throw fail(
      900144,
      400,
      'invalid_request',
      "The request body must contain the following parameter: 'client_id'.",
    );
  }
  const client = tenant.clients.find(known => known.clientId === clientId);
  if (!client) {
    throw fail(
      700016,
      400,
      'unauthorized_client',
      `Application with identifier '${clientId}' was not found in the directory '${tenant.displayName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    );
  }
  if (!clientSecret) {
    throw fail(
      7000216,
      401,
      'invalid_client',
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    );
  }
  if (client.clientSecret !== clientSecret) {
    throw fail(
      7000215,
      401,
      'invalid_client',
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
    );
  }
  const resource = scope
    ?.split(' ')
    .map(part => /^(.+)\/\.default$/.exec(part)?.[1])
    .find(found => found !== undefined);
  if (!resource) {
    throw fail(
      1002012,
      400,
      'invalid_scope',
      `The provided value for scope ${
        scope ?? ''
      } is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  return {
    token_type: 'Bearer',
    expires_in: accessTokenLifetimeSeconds,
    ext_expires_in: accessTokenLifetimeSeconds,
    access_token: issueAccessToken({
      tid: tenant.tenantId,
      appid: clientId,
      aud: resource,
      roles: client.permissions,
    }),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readBasicCredentials(header: string | undefined) {
  const encoded = /^Basic (.+)$/i.exec(header ?? '')?.[1];
  if (!encoded) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) return undefined;
  return {
    clientId: decodeURIComponent(decoded.slice(0, colon)),
    clientSecret: decodeURIComponent(decoded.slice(colon + 1)),
  };
}
