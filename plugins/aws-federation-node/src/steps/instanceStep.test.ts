import { FakeClouds } from './__testUtils__/FakeClouds';
import { stepContext } from './__testUtils__/stepContext';
import { instanceStep } from './instanceStep';

function inspect(clouds: Partial<FakeClouds>) {
  const fake = Object.assign(new FakeClouds(), clouds);
  return instanceStep.inspect(stepContext(fake));
}

describe('instanceStep', () => {
  it('names the Region that has the instance', async () => {
    await expect(
      inspect({ missingInstance: { region: 'us-east-1', unread: [] } }),
    ).resolves.toEqual({
      state: 'Blocked',
      message:
        'Organization o-acmelabs04 has its IAM Identity Center instance in us-east-1, not in eu-west-1. Set region of "acme-labs" in awsFederation.organizations to us-east-1.',
      changes: [],
    });
  });

  it('says that an instance of one account does not count, and what did not answer', async () => {
    const { state, message } = await inspect({
      missingInstance: {
        accountInstanceOwner: '555555555555',
        unread: ['af-south-1', 'me-south-1'],
      },
    });
    expect(state).toBe('Pending');
    expect(message).toContain(
      'Account 555555555555 has an instance of its own there, which knows no permission sets',
    );
    expect(message).toContain(
      'These Regions did not answer: af-south-1, me-south-1.',
    );
  });

  it('wants the primary Region of a replicated instance', async () => {
    await expect(inspect({ primaryRegion: 'eu-central-1' })).resolves.toEqual({
      state: 'Blocked',
      message:
        'eu-west-1 is an additional Region of the IAM Identity Center instance, and its primary Region is eu-central-1: only there AWS takes changes. Set region of "acme-labs" in awsFederation.organizations to eu-central-1.',
      changes: [],
    });
  });

  it.each([
    ['CREATE_IN_PROGRESS', 'Wait until AWS calls it ACTIVE.'],
    ['CREATE_FAILED', 'Delete it in the AWS console and enable it again.'],
    ['DELETE_IN_PROGRESS', 'Wait until it is gone, then enable it again'],
  ] as const)('explains %s', async (instanceStatus, sentence) => {
    const { state, message } = await inspect({ instanceStatus });
    expect(state).toBe('Blocked');
    expect(message).toContain(sentence);
  });

  it('names a key that AWS could not take, and goes on', async () => {
    const encryption = {
      KeyType: 'CUSTOMER_MANAGED_KEY',
      KmsKeyArn: 'arn:aws:kms:eu-west-1:444444444444:key/1',
      EncryptionStatusReason: 'The key is disabled',
    } as const;
    await expect(
      inspect({
        encryption: { ...encryption, EncryptionStatus: 'UPDATE_FAILED' },
      }),
    ).resolves.toMatchObject({
      state: 'Done',
      message: expect.stringContaining(
        'to the KMS key arn:aws:kms:eu-west-1:444444444444:key/1, which is disabled. It goes on with the key that it had. Enable the key',
      ),
    });
    await expect(
      inspect({ encryption: { ...encryption, EncryptionStatus: 'UPDATING' } }),
    ).resolves.toMatchObject({
      state: 'Done',
      message: expect.not.stringContaining('KMS'),
    });
  });
});
