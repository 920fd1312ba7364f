import { CloudError } from '../CloudError';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { whyNotInAws } from './whyNotInAws';

const ada = 'ada@example.com';

async function why(
  change: (fake: FakeClouds) => void = () => {},
  provisioning: Partial<typeof specification.provisioning> = {},
  userName = ada,
) {
  const fake = new FakeClouds();
  await fake.clouds.entra.applications.instantiate(
    specification.application.displayName,
  );
  fake.usersInEntra = [
    { id: ada, userPrincipalName: ada, accountEnabled: true },
  ];
  fake.assignments = [{ principalType: 'User', principalId: ada }];
  change(fake);
  return whyNotInAws(
    stepContext(fake, {
      specification: {
        ...specification,
        provisioning: {
          ...specification.provisioning!,
          scope: 'assigned',
          userNameAttribute: 'userPrincipalName',
          ...provisioning,
        },
      },
    }),
    userName,
  );
}

describe('whyNotInAws', () => {
  it('is that the next cycle is to come, for whoever has the application', async () => {
    expect(await why()).toBe('awaited');
    expect(
      await why(fake => {
        fake.assignments = [{ principalType: 'Group', principalId: 'group' }];
        fake.members = { group: [ada] };
      }),
    ).toBe('awaited');
  });

  it('is not told of a member who may be beyond the pages that are read', async () => {
    const withMembers = (count: number) => (fake: FakeClouds) => {
      fake.assignments = [{ principalType: 'Group', principalId: 'group' }];
      const members = Array.from({ length: count }, (_, index) => ({
        id: `member-${index}`,
      }));
      fake.usersInEntra.push(...members);
      fake.members = { group: members.map(({ id }) => id) };
    };
    expect(await why(withMembers(5_001))).toBe('awaited');
    expect(await why(withMembers(5_000))).toBe('notSent');
  });

  it('is that Entra does not send whoever is disabled or unassigned', async () => {
    expect(
      await why(fake => {
        fake.usersInEntra[0].accountEnabled = false;
      }),
    ).toBe('notSent');
    const unassigned = (fake: FakeClouds) => {
      fake.assignments = [{ principalType: 'Group', principalId: 'group' }];
    };
    expect(await why(unassigned)).toBe('notSent');
    expect(await why(unassigned, { scope: 'all' })).toBe('awaited');
    expect(
      await why(fake => {
        fake.servicePrincipal = undefined;
      }),
    ).toBe('notSent');
  });

  it('is that nobody has the name', async () => {
    expect(await why(undefined, {}, 'nobody@example.com')).toBe('gone');
  });

  it('claims nothing that it cannot know', async () => {
    expect(await why(undefined, { userNameAttribute: 'employeeId' })).toBe(
      'awaited',
    );
    expect(
      await why(fake => {
        fake.clouds.entra.directory.findUser = async () => {
          throw new CloudError({
            cloud: 'Microsoft Graph',
            operation: 'GET /users',
            status: 403,
            what: 'Entra refuses',
            remedy: 'Grant it.',
          });
        };
      }),
    ).toBe('awaited');
  });
});
