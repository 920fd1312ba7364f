import { createHash, randomUUID } from 'node:crypto';
import { Clock } from '../Clock';
import { ScimResource } from '../provisioning/ScimConnection';
import { ENTERPRISE_USER } from '../provisioning/scimSchemas';
import { ScimError } from '../scim/ScimError';
import { scimErrorBody } from '../scim/scimErrorBody';
import { AwsOrganizationState } from '../state/AwsOrganizationState';
import { seedId } from './seedIds';

/**
 * The part of AWS's SCIM endpoint that past cycles of a seed need, without a network:
 * looking for users, creating them, refusing incomplete users and expired tokens.
 */
export function seedScimFetch(options: {
  organizations: AwsOrganizationState[];
  clock: Clock;
}): typeof fetch {
  const { organizations, clock } = options;
  return async (input, init) => {
    const url = new URL(String(input));
    const [, , , scimTenantId] = url.pathname.split('/');
    const organization = organizations.find(
      each => each.identityCenter?.provisioning?.scimTenantId === scimTenantId,
    );
    const instance = organization?.identityCenter;
    const bearer = new Headers(init?.headers).get('authorization') ?? '';
    const sha256 = createHash('sha256')
      .update(bearer.replace('Bearer ', ''))
      .digest('hex');
    const accepted = instance?.provisioning?.tokens.some(
      token =>
        token.sha256 === sha256 && new Date(token.expiresAt) > clock.now(),
    );
    if (!organization || !instance || !accepted) {
      return failure(
        new ScimError(401, 'The token is not valid.'),
        clock.now(),
      );
    }
    if (init?.method === 'POST' && url.pathname.endsWith('/Users')) {
      return createUser({
        resource: JSON.parse(String(init.body)),
        organization,
        now: clock.now(),
      });
    }
    const filter = url.searchParams.get('filter');
    if (init?.method !== 'GET' || !filter) {
      return failure(
        new ScimError(400, 'A seed knows only searches and new users.'),
        clock.now(),
      );
    }
    const userName = /^userName eq "(.*)"$/.exec(filter)?.[1];
    const Resources = instance.users
      .filter(user => user.userName === userName)
      .map(user => ({ ...user, schemas: [] }));
    return answer(200, { totalResults: Resources.length, Resources });
  };
}

function createUser(options: {
  resource: ScimResource;
  organization: AwsOrganizationState;
  now: Date;
}): Response {
  const { resource, organization, now } = options;
  const missing = ['givenName', 'familyName'].find(
    name => !resource.name?.[name],
  );
  if (missing || !resource.userName || !resource.displayName) {
    return failure(ScimError.violatesSchema(), now);
  }
  const { userName, externalId, displayName, name, emails, title } = resource;
  const at = now.toISOString();
  const id = seedId(`${organization.name}:${userName}`);
  organization.identityCenter?.users.push({
    id,
    userName,
    externalId,
    displayName,
    name: name as { givenName: string; familyName: string; formatted?: string },
    emails: emails ?? [],
    active: resource.active !== false,
    title,
    enterprise: resource[ENTERPRISE_USER],
    createdAt: at,
    updatedAt: at,
    createdBy: 'SCIM',
  });
  return answer(201, { ...resource, id });
}

function failure(error: ScimError, now: Date): Response {
  const { status, message: detail } = error;
  const requestId = randomUUID();
  return answer(
    status,
    scimErrorBody({ status, detail, requestId, now, answers: {} }),
  );
}

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status });
}
