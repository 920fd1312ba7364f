import { startEntra } from '../__testUtils__/startEntra';
import { changeUser } from './changeUser';

describe('changeUser', () => {
  const name = `extension_${'0'.repeat(32)}_costCenters`;
  let entra: Awaited<ReturnType<typeof startEntra>>;
  beforeAll(async () => {
    entra = await startEntra();
  });
  afterAll(() => entra.stop());

  function define(property: string, isMultiValued: boolean) {
    entra.tenant.applications.push({
      id: property,
      appId: property,
      applicationTemplateId: '',
      displayName: 'Extensions',
      identifierUris: [],
      web: { redirectUris: [], redirectUriSettings: [] },
      createdDateTime: '2026-01-01T00:00:00Z',
      simulated: {
        extensionProperties: [
          {
            id: property,
            name: property,
            dataType: 'String',
            isMultiValued,
            targetObjects: ['User'],
          },
        ],
      },
    });
  }

  it('keeps the values of directory extensions', () => {
    const { tenant } = entra;
    const [user] = tenant.users;
    expect(() => changeUser(tenant, user, { [name]: ['1'] })).toThrow(
      'not available',
    );
    define(name, true);
    changeUser(tenant, user, { [name]: ['1', '2'], jobTitle: 'Engineer' });
    expect(user).toMatchObject({
      jobTitle: 'Engineer',
      directoryExtensions: { [name]: ['1', '2'] },
    });
    expect(() => changeUser(tenant, user, { [name]: '3' })).toThrow(
      'Invalid value',
    );
    const single = `${name}Single`;
    define(single, false);
    changeUser(tenant, user, { [single]: '3' });
    expect(user.directoryExtensions).toMatchObject({ [single]: ['3'] });
    changeUser(tenant, user, { [single]: null });
    changeUser(tenant, user, { [name]: null });
    expect(user.directoryExtensions).toEqual({ [name]: [], [single]: [] });
    expect(user).not.toHaveProperty(name);
  });

  it('does not know other properties', () => {
    const { tenant } = entra;
    expect(() =>
      changeUser(tenant, tenant.users[0], { extension_costCenters: '1' }),
    ).toThrow("Invalid property 'extension_costCenters'.");
  });
});
