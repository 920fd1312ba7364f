import { AwsTestServer } from './__testUtils__/AwsTestServer';

const arn = 'arn:aws-us-gov:sso:::instance/ssoins-1234567890abcdef';

describe('readAccessControl', () => {
  let server: AwsTestServer;
  beforeEach(async () => {
    server = await AwsTestServer.start();
  });
  afterEach(() => server.stop());
  const read = (status: number, body: object) => {
    server.answer = () => ({ status, body: { ...body } });
    return server.client().instances.readAccessControl(arn);
  };

  it('tells what AWS says, and that nobody has enabled them', async () => {
    await expect(read(200, { Status: 'CREATION_FAILED' })).resolves.toBe(
      'CREATION_FAILED',
    );
    await expect(read(200, {})).resolves.toBe('UNKNOWN');
    await expect(
      read(400, { __type: 'ResourceNotFoundException' }),
    ).resolves.toBe('DISABLED');
  });

  it('does not take a key that is missing, or a refusal, for that', async () => {
    await expect(
      read(400, {
        __type: 'ResourceNotFoundException',
        Reason: 'KMS_NotFoundException',
      }),
    ).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
    await expect(
      read(400, { __type: 'AccessDeniedException', message: 'no' }),
    ).rejects.toThrow(
      'sso:DescribeInstanceAccessControlAttributeConfiguration',
    );
  });
});
