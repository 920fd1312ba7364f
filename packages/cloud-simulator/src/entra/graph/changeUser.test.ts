import { startEntra } from '../__testUtils__/startEntra';
import { changeUser } from './changeUser';

describe('changeUser', () => {
  const name = `extension_${'0'.repeat(32)}_costCenters`;
  let entra: Awaited<ReturnType<typeof startEntra>>;
  beforeAll(async () => {
    entra = await startEntra();
  });
  afterAll(() => entra.stop());

  it('keeps the values of directory extensions', () => {
    const { tenant } = entra;
    const [user] = tenant.users;
    changeUser(tenant, user, { [name]: ['1', '2'], jobTitle: 'Engineer' });
    expect(user).toMatchObject({
      jobTitle: 'Engineer',
      directoryExtensions: { [name]: ['1', '2'] },
    });
    changeUser(tenant, user, { [name]: '3' });
    expect(user.directoryExtensions).toEqual({ [name]: ['3'] });
    changeUser(tenant, user, { [name]: null });
    expect(user.directoryExtensions).toEqual({ [name]: [] });
    expect(user).not.toHaveProperty(name);
  });

  it('does not know other properties', () => {
    const { tenant } = entra;
    expect(() =>
      changeUser(tenant, tenant.users[0], { extension_costCenters: '1' }),
    ).toThrow("Invalid property 'extension_costCenters'.");
  });
});
