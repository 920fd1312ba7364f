import { CloudError } from '../CloudError';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { whyGroupNotInAws } from './whyGroupNotInAws';

async function why(
  change: (fake: FakeClouds) => void = () => {},
  provisioning: Partial<typeof specification.provisioning> = {},
  isFederated = true,
) {
  const fake = new FakeClouds();
  if (isFederated) {
    await fake.clouds.entra.applications.instantiate(
      specification.application.displayName,
    );
  }
  fake.clouds.entra.directory.findGroups = async () => [
    { id: 'devs', displayName: 'Developers' },
  ];
  fake.assignments = [{ principalType: 'User', principalId: 'ada' }];
  change(fake);
  return whyGroupNotInAws(
    stepContext(fake, {
      specification: {
        ...specification,
        provisioning: {
          ...specification.provisioning!,
          scope: 'assigned',
          groupsEnabled: true,
          ...provisioning,
        },
      },
    }),
    'Developers',
  );
}

const nobody = (fake: FakeClouds) => {
  fake.assignments = [];
};
const noGroup = (fake: FakeClouds) => {
  fake.clouds.entra.directory.findGroups = async () => [];
};

describe('whyGroupNotInAws', () => {
  it('is that it is awaited, while anybody is sent', async () => {
    expect(await why()).toBe('awaited');
    expect(await why(nobody, { scope: 'all' })).toBe('awaited');
  });

  it('is that nobody is sent', async () => {
    expect(await why(nobody)).toBe('notSent');
    expect(await why(nobody, {}, false)).toBe('notSent');
  });

  it('is that Entra does not have it', async () => {
    expect(await why(noGroup)).toBe('gone');
    expect(await why(noGroup, { scope: 'all' })).toBe('gone');
  });

  it('is not told where no groups are sent, or Entra does not tell', async () => {
    expect(await why(noGroup, { groupsEnabled: false })).toBe('awaited');
    expect(
      await why(fake => {
        fake.clouds.entra.directory.findGroups = async () => {
          throw new CloudError({
            cloud: 'Microsoft Graph',
            operation: 'GET /groups',
            status: 403,
            what: 'Entra refuses it',
            remedy: 'Grant it.',
          });
        };
      }),
    ).toBe('awaited');
  });
});
