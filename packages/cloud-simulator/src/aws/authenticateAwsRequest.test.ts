import {
  ListInstancesCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { startSimulatedAws } from './__testUtils__/startSimulatedAws';

const ROLE = 'arn:aws:iam::444444444445:role/Portal';

describe('authenticateAwsRequest', () => {
  let aws: Awaited<ReturnType<typeof startSimulatedAws>>;
  beforeEach(async () => {
    aws = await startSimulatedAws();
  });
  afterEach(() => aws.close());

  type Options = Parameters<typeof aws.clientOptions>[0] & {
    systemClockOffset?: number;
  };
  const listInstances = ({ systemClockOffset, ...options }: Options = {}) =>
    new SSOAdminClient({
      ...aws.clientOptions(options),
      systemClockOffset,
    }).send(new ListInstancesCommand({}));
  const callerIdentity = ({ systemClockOffset, ...options }: Options = {}) =>
    new STSClient({ ...aws.clientOptions(options), systemClockOffset }).send(
      new GetCallerIdentityCommand({}),
    );
  async function assume(RoleArn: string, RoleSessionName = 'backstage') {
    const { Credentials } = await new STSClient(aws.clientOptions()).send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName }),
    );
    return {
      accessKeyId: Credentials!.AccessKeyId,
      secretAccessKey: Credentials!.SecretAccessKey,
      sessionToken: Credentials!.SessionToken,
      expiration: Credentials!.Expiration,
    };
  }

  it('takes the signatures of the SDK, whatever the clouds’ time', async () => {
    aws.clock.time = new Date('2040-01-01T00:00:00Z');
    await expect(listInstances()).resolves.toMatchObject({ Instances: [] });
    await expect(callerIdentity()).resolves.toMatchObject({
      Account: '444444444444',
      Arn: 'arn:aws:iam::444444444444:user/simulated',
    });
  });

  it('refuses a wrong secret by the name of each protocol', async () => {
    const wrong = { secretAccessKey: 'guessed' };
    await expect(listInstances(wrong)).rejects.toMatchObject({
      name: 'InvalidSignatureException',
      message: expect.stringContaining('does not match the signature'),
      $metadata: { httpStatusCode: 403 },
    });
    await expect(callerIdentity(wrong)).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
      message: expect.stringContaining('does not match the signature'),
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('refuses a signature of another time', async () => {
    const minutes = 60 * 1000;
    await expect(
      listInstances({ systemClockOffset: -10 * minutes }),
    ).rejects.toMatchObject({
      name: 'InvalidSignatureException',
      message: expect.stringMatching(
        /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$/,
      ),
    });
    await expect(
      callerIdentity({ systemClockOffset: 10 * minutes }),
    ).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
      message: expect.stringMatching(/^Signature not yet current: /),
    });
  });

  it('refuses a body that was changed on the way', async () => {
    const client = new SSOAdminClient(aws.clientOptions());
    client.middlewareStack.add(
      next => args => {
        Object.assign(args.request as object, { body: '[]' });
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await expect(
      client.send(new ListInstancesCommand({})),
    ).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  });

  it('lets a role be assumed in an account of the organization', async () => {
    const credentials = await assume(ROLE);
    await expect(callerIdentity(credentials)).resolves.toMatchObject({
      Account: '444444444445',
      Arn: 'arn:aws:sts::444444444445:assumed-role/Portal/backstage',
    });
    await expect(
      callerIdentity({ ...credentials, sessionToken: 'another' }),
    ).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    const { session } = aws.organization.accessKeys[1];
    session!.expiresAt = new Date(0).toISOString();
    await expect(callerIdentity(credentials)).rejects.toMatchObject({
      name: 'ExpiredToken',
    });
    await expect(listInstances(credentials)).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
  });

  it.each([
    'arn:aws:iam::999999999999:role/Portal',
    'arn:aws-us-gov:iam::444444444445:role/Portal',
  ])('does not let %s be assumed', async arn => {
    await expect(assume(arn)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:iam::444444444444:user/simulated is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
    });
  });
});
