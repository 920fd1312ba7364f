import { SnapshotContext } from '../SnapshotContext';
import { severalInExtensions } from './severalInExtensions';

const owner = '0a1b2c3d-0000-4000-8000-0123456789ab';
const nameOf = (name: string) =>
  `extension_${owner.replaceAll('-', '')}_${name}`;

describe('severalInExtensions', () => {
  const listExtensions = jest.fn(async () => [
    { name: nameOf('costCenters'), isMultiValued: true },
    { name: nameOf('costCenter'), isMultiValued: false },
  ]);
  const ask = (...claims: Array<[string, string | undefined]>) =>
    severalInExtensions(
      {
        entra: {
          applications: {
            list: async ({ appId }: { appId: string }) =>
              appId === owner ? [{ id: 'object' }] : [],
            listExtensions,
          },
        },
      } as unknown as SnapshotContext,
      claims.map(([SamlClaimType, ExtensionID]) => ({
        SamlClaimType,
        ExtensionID,
      })),
    );

  it('are those whose definition says so, and of which nothing is told', async () => {
    expect(
      await ask(
        ['several', nameOf('costCenters')],
        ['one', nameOf('costCenter')],
        ['deleted', nameOf('costCentre')],
        ['foreign', `extension_${'0'.repeat(32)}_costCenter`],
        ['unclear', 'costCenter'],
      ),
    ).toEqual(['several', 'foreign', 'unclear']);
  });

  it('takes no request where no claim comes from an extension', async () => {
    listExtensions.mockClear();
    expect(await ask(['department', undefined])).toEqual([]);
    expect(listExtensions).not.toHaveBeenCalled();
  });
});
