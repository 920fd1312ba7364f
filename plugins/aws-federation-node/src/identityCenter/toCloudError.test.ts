import { failureOf } from '../__testUtils__/failureOf';
import { CloudError } from '../CloudError';
import { AwsTestServer } from './__testUtils__/AwsTestServer';

describe('toCloudError of AWS', () => {
  let server: AwsTestServer;
  beforeEach(async () => {
    server = await AwsTestServer.start();
  });
  afterEach(() => server.stop());

  it.each([
    [
      { __type: 'AccessDeniedException', Message: 'No' },
      'AWS does not allow sso:ListInstances in account 111111111111',
    ],
    [
      {
        __type: 'AccessDeniedException',
        Message: 'No',
        Reason: 'KMS_AccessDeniedException',
      },
      'which may not be used by the portal (IAM Identity Center, ListInstances, HTTP 400, AccessDeniedException, request request-1). Allow kms:Decrypt',
    ],
    [
      { __type: 'ResourceNotFoundException', Reason: 'KMS_NotFoundException' },
      'request request-1). Choose another key under Settings',
    ],
    [
      { __type: 'ValidationException', Reason: 'KMS_InvalidStateException' },
      'request request-1). Cancel its deletion in AWS KMS',
    ],
    [
      { __type: 'UnrecognizedClientException', message: 'Bad token' },
      'AWS refuses the credentials of account 111111111111',
    ],
  ])('explains %j', async (body, expected) => {
    server.answer = () => ({ status: 400, body });

    const error = await failureOf(server.client().instances.find());

    expect(error).toBeInstanceOf(CloudError);
    expect(error.requestId).toBe('request-1');
    expect(error.message).toContain(expected);
    expect(error.message).not.toContain('secret-access-key');
  });

  it('asks for both policies of a KMS key', async () => {
    server.answer = () => ({
      status: 400,
      body: {
        __type: 'AccessDeniedException',
        Message: 'Denied.',
        Reason: 'KMS_AccessDeniedException',
      },
    });
    const failure = await failureOf(server.client().countUsers('d-9967000001'));
    expect(failure.message).toMatch(
      /Allow kms:Decrypt .* twice: in the key's policy, and in the role's own/,
    );
  });

  it('says what a member account may lack besides', async () => {
    server.answer = () => ({
      status: 400,
      body: { __type: 'AccessDeniedException', Message: 'No' },
    });
    const delegated =
      /there, and check that the account is the delegated administrator of IAM Identity Center\.$/;

    const member = server.client('222222222222');
    expect((await failureOf(member.instances.find())).message).toMatch(
      delegated,
    );
    expect((await failureOf(member.describeOrganization())).message).toMatch(
      /policy of the role or user that the portal uses there\.$/,
    );
    expect(
      (await failureOf(server.client().instances.find())).message,
    ).not.toMatch(delegated);
  });

  it('names the account that has no credentials', async () => {
    const error = await failureOf(
      server.client('333333333333').instances.find(),
    );

    expect(error.message).toContain(
      'Check the entry with accountId 333333333333 in aws.accounts',
    );
    expect(server.calls).toHaveLength(0);
  });
});
