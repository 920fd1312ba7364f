import { JsonObject } from '@backstage/types';
import { RestorableLab } from './__testUtils__/RestorableLab';
import { organization } from './__testUtils__/startLab';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

const alan = 'alan.turing@contoso.example';

describe('a run while Entra provisions nobody until a person decides', () => {
  let clouds: RestorableLab;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
  });
  beforeEach(() => clouds.restore('federated'));
  afterAll(() => clouds?.stop());

  const onJob = (what: string, body: JsonObject) =>
    clouds.control(`/synchronization-job/${what}`, { organization, ...body });
  const access: JsonObject = {
    identityCenterGroups: [{ name: 'Operators', members: [alan] }],
    accountAccess: [
      {
        permissionSet: 'ViewOnlyAccess',
        group: 'Operators',
        accounts: ['Sandbox'],
      },
    ],
  };

  it.each<[string, () => Promise<void>, RegExp]>([
    [
      'it holds back deletions',
      () => onJob('quarantine', { reason: 'TooManyDeletes' }),
      /holds back more deletions than the threshold allows/,
    ],
    [
      'it looks people up by what AWS cannot search by',
      async () => {
        await onJob('mapping', {
          target: 'emails[type eq "work"].value',
          matchingPriority: 2,
        });
        await clouds.cycleAndCheck();
      },
      /looks people up in AWS by an attribute that AWS cannot search by/,
    ],
  ])(
    'gives access to those who are in AWS, and says what is open: %s',
    async (_, stop, open) => {
      await stop();
      const run = await clouds.complete(access);
      expect(clouds.instance.accountAssignments).toEqual([
        expect.objectContaining({
          principalId: clouds.instance.groups.find(
            ({ displayName }) => displayName === 'Operators',
          )!.id,
        }),
      ]);
      expect(run.outputs.start.message).toMatch(open);
      // Everybody who reads only the end of the run sees it, too.
      expect(run.log.at(-1)).toMatch(
        /Restart provisioning|in Entra|and save\./,
      );
      expect(run.outputs.check.word).not.toBe('Healthy');
    },
  );

  it('sends nobody on demand meanwhile, and says that the user to try first waits', async () => {
    await onJob('quarantine', { reason: 'TooManyDeletes' });
    clouds.instance.users = clouds.instance.users.filter(
      ({ userName }) => userName !== alan,
    );
    const run = await clouds.complete({
      accountAccess: [
        {
          permissionSet: 'ViewOnlyAccess',
          user: 'katherine.johnson@contoso.example',
          accounts: ['Sandbox'],
        },
      ],
    });
    expect(run.outputs['on-demand'].message).toMatch(
      /holds back more deletions/,
    );
    expect(clouds.instance.accountAssignments).toHaveLength(1);
  });
});
