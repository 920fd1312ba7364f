import { CloudError } from '../CloudError';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { regionsStep } from './regionsStep';
import { runStep } from './runStep';

const multiRegionKey = {
  KeyType: 'CUSTOMER_MANAGED_KEY',
  KmsKeyArn: 'arn:aws:kms:eu-west-1:444444444444:key/mrk-1',
  EncryptionStatus: 'ENABLED',
} as const;

const conflict = new CloudError({
  cloud: 'IAM Identity Center',
  operation: 'AddRegion',
  code: 'ConflictException',
  status: 409,
  what: 'AWS is busy',
  remedy: 'Try again later.',
});

describe('regionsStep', () => {
  let fake: FakeClouds;
  beforeEach(() => {
    fake = new FakeClouds();
    fake.encryption = multiRegionKey;
  });

  const run = (additionalRegions?: string[], dryRun = false) =>
    runStep(
      regionsStep,
      stepContext(fake, {
        specification: { ...specification, additionalRegions },
      }),
      { dryRun },
    );
  const finish = () => {
    fake.regions = fake.regions.map(region => ({
      ...region,
      Status: 'ACTIVE',
    }));
  };

  it('leaves AWS alone when none are specified, and takes none away', async () => {
    fake.regions.push({ RegionName: 'eu-west-3', Status: 'ACTIVE' });
    const { inspection } = await run();
    expect(inspection.state).toBe('Done');
    await run(['eu-west-3']);
    expect(fake.writes).toEqual([]);
  });

  it('adds a Region, does not wait for it, and then changes nothing', async () => {
    await run(['eu-west-3'], true);
    expect(fake.writes).toEqual([]);
    const { changed, inspection } = await run(['eu-west-3']);
    expect(changed).toBe(true);
    expect(inspection.message).toBe(
      'AWS is adding eu-west-3. Look again in some minutes.',
    );
    expect((await run(['eu-west-3'])).changed).toBe(false);
    finish();
    const last = await run(['eu-west-3']);
    expect(last.inspection.message).toBe('People can use eu-west-3, too.');
    expect(fake.writes).toEqual(['add eu-west-3']);
  });

  it('adds one after the other where AWS takes one at a time', async () => {
    const { addRegion } = fake;
    fake.addRegion = region => {
      if (fake.regions.some(({ Status }) => Status === 'ADDING'))
        throw conflict;
      addRegion(region);
    };
    const wanted = ['eu-west-3', 'eu-central-1'];
    const { inspection } = await run(wanted);
    expect(inspection.message).toBe(
      'AWS is adding eu-west-3. Look again in some minutes, and run this again for the others.',
    );
    finish();
    await run(wanted);
    expect(fake.writes).toEqual(['add eu-west-3', 'add eu-central-1']);
  });

  it('reports a conflict that has another reason', async () => {
    fake.addRegion = () => {
      throw conflict;
    };
    await expect(run(['eu-west-3'])).rejects.toThrow('AWS is busy');
  });

  it.each([
    [{ KeyType: 'AWS_OWNED_KMS_KEY' } as const, 'an AWS owned key,'],
    [
      {
        ...multiRegionKey,
        KmsKeyArn: 'arn:aws:kms:eu-west-1:444444444444:key/1',
      },
      'the key arn:aws:kms:eu-west-1:444444444444:key/1, which is not a multi-Region key,',
    ],
  ])(
    'leaves the key to a person, and goes on: %j',
    async (encryption, words) => {
      fake.encryption = encryption;
      const { changed, inspection } = await run(['eu-west-3']);
      expect(changed).toBe(false);
      expect(inspection.message).toContain(`is encrypted with ${words}`);
      expect(fake.writes).toEqual([]);
    },
  );

  it('waits for an instance', async () => {
    fake.missingInstance = { unread: [] };
    await expect(run(['eu-west-3'])).rejects.toThrow(
      'IAM Identity Center is not active in eu-west-1. See the first step.',
    );
    expect(fake.writes).toEqual([]);
  });
});
