import { startSimulatedAws } from '../aws/__testUtils__/startSimulatedAws';
import { enableIdentityCenter } from '../console/enableIdentityCenter';
import { createScimToken } from './createScimToken';

const ada = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: 'ada@acme.example',
  externalId: 'entra-ada',
  displayName: 'Ada Lovelace',
  name: { givenName: 'Ada', familyName: 'Lovelace' },
  emails: [{ value: 'ada@acme.example', type: 'work', primary: true }],
  active: true,
};

describe('createScimRouter', () => {
  let aws: Awaited<ReturnType<typeof startSimulatedAws>>;
  let token: string;
  beforeEach(async () => {
    aws = await startSimulatedAws();
    const created = createScimToken({ clock: aws.clock });
    token = created.token;
    enableIdentityCenter(aws.context, aws.organization).provisioning = {
      scimTenantId: 'tenant',
      enabledAt: created.record.createdAt,
      tokens: [created.record],
    };
  });
  afterEach(() => aws.close());

  async function call(
    method: string,
    path: string,
    body?: unknown,
    options: { tenant?: string; token?: string } = {},
  ) {
    const response = await fetch(
      `${aws.origin}/scim/eu-west-1/${
        options.tenant ?? 'tenant'
      }/scim/v2/${path}`,
      {
        method,
        headers: {
          authorization: `Bearer ${options.token ?? token}`,
          'content-type': 'application/scim+json',
        },
        body: body ? JSON.stringify(body) : undefined,
      },
    );
    const text = await response.text();
    return {
      status: response.status,
      requestId: response.headers.get('x-amzn-requestid'),
      body: text ? JSON.parse(text) : undefined,
    };
  }
  const patch = (...operations: object[]) => ({ Operations: operations });

  it('accepts its own token only until the token expires', async () => {
    const config = () => call('GET', 'ServiceProviderConfig');
    expect((await config()).status).toBe(200);
    const wrongTenant = await call('GET', 'ServiceProviderConfig', undefined, {
      tenant: 'other',
    });
    const wrongToken = await call('GET', 'ServiceProviderConfig', undefined, {
      token: 'wrong',
    });
    expect([wrongTenant.status, wrongToken.status]).toEqual([401, 401]);
    expect(wrongToken.body).toMatchObject({
      schema: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '401',
      exceptionRequestId: wrongToken.requestId,
    });
    aws.clock.time = new Date('2027-03-01T11:59:59Z');
    expect((await config()).status).toBe(200);
    aws.clock.time = new Date('2027-03-01T12:00:00Z');
    expect((await config()).status).toBe(401);
  });

  it('keeps a user through create, find, patch, put and delete', async () => {
    const created = await call('POST', 'Users', ada);
    expect(created.status).toBe(201);
    const { id } = created.body;
    const found = await call(
      'GET',
      `Users?filter=${encodeURIComponent('userName eq "ADA@acme.example"')}`,
    );
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id }] });

    const patched = await call(
      'PATCH',
      `Users/${id}`,
      patch(
        { op: 'Replace', path: 'active', value: 'False' },
        { op: 'Replace', path: 'name.familyName', value: 'King' },
        {
          op: 'Add',
          path: 'emails[type eq "work"].value',
          value: 'king@acme.example',
        },
        {
          op: 'Add',
          path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
          value: 'Engines',
        },
      ),
    );
    expect(patched.status).toBe(200);
    expect(patched.body).toMatchObject({
      active: false,
      name: { givenName: 'Ada', familyName: 'King' },
      emails: [{ value: 'king@acme.example', type: 'work', primary: true }],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
        department: 'Engines',
      },
    });
    const put = await call('PUT', `Users/${id}`, { ...ada, title: 'Countess' });
    expect(put.body).toMatchObject({ active: true, title: 'Countess' });
    expect((await call('DELETE', `Users/${id}`)).status).toBe(204);
    expect((await call('GET', `Users/${id}`)).status).toBe(404);
  });

  it.each([
    ['no surname', { name: { givenName: 'Ada' } }, 'violates schema'],
    ['an empty display name', { displayName: '' }, 'violates schema'],
    [
      'two e-mails',
      { emails: [...ada.emails, { value: 'x@y.example', primary: true }] },
      'List attribute emails exceeds allowed limit of 1',
    ],
    ['a password', { password: 'secret' }, 'violates schema'],
  ])('refuses a user with %s', async (_, change, detail) => {
    const refused = await call('POST', 'Users', { ...ada, ...change });
    expect(refused.status).toBe(400);
    expect(refused.body.detail).toContain(detail);
    expect(aws.organization.identityCenter?.users).toEqual([]);
  });

  it.each([
    [
      'no name at all',
      { name: undefined },
      'name: The attribute name is required',
    ],
    [
      'two e-mails',
      { emails: [...ada.emails, { value: 'x@y.example', primary: true }] },
      'Currently list attributes only allow single item',
    ],
  ])(
    'can say of a user with %s what CloudTrail has',
    async (_, change, detail) => {
      aws.organization.scimAnswers = { form: 'named' };
      const refused = await call('POST', 'Users', { ...ada, ...change });
      expect(refused).toMatchObject({ status: 400, body: { detail } });
    },
  );

  it.each(['<', '>', ';', ':', '%', '\t', '\n', '\r'])(
    'refuses names with %j, which the API reference allows',
    async character => {
      const changed = { displayName: `Ada ${character} Lovelace` };
      const refused = await call('POST', 'Users', { ...ada, ...changed });
      expect(refused.status).toBe(400);
      expect(refused.body.detail).toContain('violates schema');
      const { id } = (await call('POST', 'Users', ada)).body;
      const rename = () =>
        call(
          'PATCH',
          `Users/${id}`,
          patch({
            op: 'Replace',
            path: 'displayName',
            value: changed.displayName,
          }),
        );
      expect((await rename()).status).toBe(400);
      aws.organization.scimAnswers = { characters: 'reference' };
      expect((await rename()).status).toBe(200);
    },
  );

  it('takes in other attributes what it refuses in names', async () => {
    const created = await call('POST', 'Users', {
      ...ada,
      displayName: 'Ada | "King" (O’Neill) & Co. ^_^',
      externalId: 'urn:ada:1',
      title: 'R&D: 100%',
      profileUrl: 'https://acme.example/?ada=1;x',
    });
    expect(created.status).toBe(201);
  });

  it('refuses duplicates', async () => {
    await call('POST', 'Users', ada);
    const sameMail = {
      ...ada,
      userName: 'other@acme.example',
      externalId: 'other',
    };
    const user = await call('POST', 'Users', sameMail);
    expect(user.status).toBe(409);
    expect(user.body.detail).toBe(
      'Refused to create a new, duplicate resource.',
    );
    await call('POST', 'Groups', { displayName: 'Admins' });
    const group = await call('POST', 'Groups', { displayName: 'Admins' });
    expect(group.status).toBe(409);
  });

  it('speaks otherwise where reports differ', async () => {
    const unknown = () =>
      call('GET', 'Users', undefined, { tenant: 'former tenant' });
    const doubled = () => call('POST', 'Groups', { displayName: 'Admins' });
    await doubled();
    expect(await unknown()).toMatchObject({
      status: 401,
      body: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        detail: expect.stringMatching(/^Authorization header is invalid/),
      },
    });
    expect((await doubled()).body.detail).toBe(
      'Refused to create a new, duplicate resource.',
    );

    aws.organization.scimAnswers = {
      form: 'named',
      envelope: 'schema',
      unknownTenant: 'notFound',
    };
    const { status, body } = await unknown();
    expect(status).toBe(404);
    expect(body).toMatchObject({
      schema: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      detail: 'TENANT does not exist.',
    });
    expect(body).not.toHaveProperty('schemas');
    expect(await doubled()).toMatchObject({
      status: 409,
      body: { detail: 'Duplicate GroupDisplayName' },
    });
  });

  it('hides members, refuses to replace them and to change unknown filters', async () => {
    const user = (await call('POST', 'Users', ada)).body.id;
    const created = await call('POST', 'Groups', {
      displayName: 'Admins',
      members: [{ value: user }],
    });
    const { id } = created.body;
    expect((await call('GET', `Groups/${id}`)).body.members).toEqual([]);
    const ofUser = await call(
      'GET',
      `Groups?filter=${encodeURIComponent(`members.value eq "${user}"`)}`,
    );
    expect(ofUser.body.totalResults).toBe(1);
    const replaced = await call(
      'PATCH',
      `Groups/${id}`,
      patch({ op: 'replace', path: 'members', value: [] }),
    );
    expect(replaced.body.detail).toBe(
      'Replacing group memberships is not supported.',
    );
    const removed = await call(
      'PATCH',
      `Groups/${id}`,
      patch({ op: 'Remove', path: 'members', value: [{ value: user }] }),
    );
    expect(removed.status).toBe(204);
    expect(aws.organization.identityCenter?.groups[0].members).toEqual([]);
    expect((await call('PUT', `Groups/${id}`, {})).status).toBe(404);
    const filter = encodeURIComponent('displayName sw "A"');
    expect((await call('GET', `Groups?filter=${filter}`)).status).toBe(400);
  });

  it('pages by cursor', async () => {
    for (const number of [1, 2, 3]) {
      await call('POST', 'Groups', { displayName: `Group ${number}` });
    }
    const first = await call('GET', 'Groups?count=2&cursor');
    expect(first.body).toMatchObject({ itemsPerPage: 2 });
    expect(first.body).not.toHaveProperty('totalResults');
    const { nextCursor } = first.body;
    const second = await call('GET', `Groups?count=2&cursor=${nextCursor}`);
    expect(second.body.Resources).toMatchObject([{ displayName: 'Group 3' }]);
    expect(second.body).not.toHaveProperty('nextCursor');
    const other = await call(
      'GET',
      `Groups?cursor=${nextCursor}&filter=${encodeURIComponent(
        'displayName eq "Group 1"',
      )}`,
    );
    expect(other.status).toBe(400);
  });
});
