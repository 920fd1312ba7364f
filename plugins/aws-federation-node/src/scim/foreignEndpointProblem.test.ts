import { CloudError } from '../CloudError';
import { FakeClouds } from '../steps/__testUtils__/FakeClouds';
import { foreignEndpointProblem } from './foreignEndpointProblem';

const people = ['ada', 'grace', 'joan', 'mary'];

function withPeople() {
  const fake = new FakeClouds();
  fake.storeUsers = people.map(name => ({
    id: `id-${name}`,
    userName: name,
    mails: [],
    enabled: true,
  }));
  return fake;
}

function problem(fake: FakeClouds): Promise<string | undefined> {
  return foreignEndpointProblem(
    fake.clouds,
    { title: 'Acme labs' },
    { endpoint: 'https://scim.test/tenant/scim/v2', token: 'token' },
  );
}

describe('foreignEndpointProblem', () => {
  it.each<[string, Array<[string, string]>]>([
    ['nobody of the store', []],
    ['others of the same names', people.map(name => [name, `other-${name}`])],
    ['only somebody who is not looked for', [['mary', 'id-mary']]],
  ])('says so where the endpoint has %s', async (_, behind) => {
    const fake = withPeople();
    fake.usersBehindEndpoint = new Map(behind);
    expect(await problem(fake)).toMatch(
      /^The SCIM endpoint and the access token belong to another organization than Acme labs: .*d-1234567890.* hand in both\.$/,
    );
  });

  it('knows a store by one of its people', async () => {
    const fake = withPeople();
    fake.usersBehindEndpoint.set('grace', 'id-grace');
    expect(await problem(fake)).toBeUndefined();
  });

  it('says nothing while nobody is in the store', async () => {
    expect(await problem(new FakeClouds())).toBeUndefined();
  });

  it('says nothing when AWS does not answer', async () => {
    const fake = withPeople();
    fake.clouds.scim.findUserId = async () => {
      throw new CloudError({
        cloud: 'SCIM',
        operation: 'GET /Users',
        status: 403,
        what: 'AWS does not allow it',
        remedy: 'Allow it.',
      });
    };
    expect(await problem(fake)).toBeUndefined();
  });
});
