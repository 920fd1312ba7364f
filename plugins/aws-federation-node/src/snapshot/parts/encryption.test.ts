import { CloudError } from '../../CloudError';
import { SnapshotContext } from '../SnapshotContext';
import { encryptionPart } from './encryption';

function refusal(Reason?: string): CloudError {
  return new CloudError(
    {
      cloud: 'Identity Store',
      operation: 'ListUsers',
      status: 400,
      what: 'AWS refuses it',
      remedy: 'Ask.',
    },
    Object.assign(new Error('No.'), { Reason }),
  );
}

function collect(options: {
  details?: object;
  describe?: CloudError;
  count?: CloudError;
  sets?: CloudError;
  Status?: string;
}) {
  const countUsers = jest.fn(async () => {
    if (options.count) throw options.count;
    return { total: 1, enabled: 1, enabledProvisioned: 1 };
  });
  const context = {
    identityCenter: {
      countUsers,
      permissionSets: {
        find: async () => {
          if (options.sets) throw options.sets;
          return [];
        },
      },
      instances: {
        find: async () => ({
          Status: options.Status ?? 'ACTIVE',
          InstanceArn: 'arn:aws:sso:::instance/ssoins-1',
          IdentityStoreId: 'd-1',
        }),
        describe: async () => {
          if (options.describe) throw options.describe;
          return { EncryptionConfigurationDetails: options.details };
        },
      },
    },
  } as unknown as SnapshotContext;
  return { facts: encryptionPart.collect(context), countUsers };
}

const customers = {
  KeyType: 'CUSTOMER_MANAGED_KEY',
  KmsKeyArn: 'arn:aws:kms:eu-west-1:444444444444:key/1',
  EncryptionStatus: 'ENABLED',
};

describe('encryptionPart', () => {
  it("asks nothing more of an instance with AWS's own key", async () => {
    const { facts, countUsers } = collect({
      details: { KeyType: 'AWS_OWNED_KMS_KEY', EncryptionStatus: 'ENABLED' },
    });
    expect(await facts).toEqual({});
    expect(countUsers).not.toHaveBeenCalled();
  });

  it('tries the key of the customer', async () => {
    expect(await collect({ details: customers }).facts).toEqual({});
    expect(
      await collect({
        details: customers,
        count: refusal('KMS_DisabledException'),
      }).facts,
    ).toMatchObject({ keyFailure: 'disabled' });
  });

  it('leaves other failures to where the users are counted', async () => {
    expect(
      await collect({ details: customers, count: refusal() }).facts,
    ).toEqual({});
  });

  it('believes a refusal of the instance itself', async () => {
    expect(
      await collect({ describe: refusal('KMS_AccessDeniedException') }).facts,
    ).toEqual({ keyFailure: 'accessDenied' });
    await expect(collect({ describe: refusal() }).facts).rejects.toThrow(
      'Ask.',
    );
  });

  it('tells a change of the key that failed', async () => {
    expect(
      await collect({
        details: { ...customers, EncryptionStatus: 'UPDATE_FAILED' },
      }).facts,
    ).toMatchObject({
      problem: expect.stringContaining('goes on with the key that it had'),
    });
  });

  it('is silent until the instance works', async () => {
    const { facts } = collect({ Status: 'CREATE_IN_PROGRESS' });
    expect(await facts).toEqual({});
  });

  it('asks for permission sets where it may not count users', async () => {
    const count = refusal();
    const { facts } = collect({
      details: customers,
      count,
      sets: refusal('KMS_DisabledException'),
    });
    const { keyFailure } = await facts;
    expect(keyFailure).toBeDefined();
    expect(
      (await collect({ details: customers, count }).facts).keyFailure,
    ).toBeUndefined();
  });

  it('is not read when neither answers', async () => {
    const { facts } = collect({
      details: customers,
      count: refusal(),
      sets: refusal(),
    });
    await expect(facts).rejects.toThrow('Ask.');
  });
});
