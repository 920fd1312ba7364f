import {
  IdentitystoreClient,
  ListUsersCommand,
} from '@aws-sdk/client-identitystore';
import {
  ListInstancesCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { startSimulatedAws } from './__testUtils__/startSimulatedAws';

describe('RequestRateLimit', () => {
  it('refuses requests beyond the rate of one service', async () => {
    const aws = await startSimulatedAws();
    try {
      // Slow machines send 30 requests slower than 20 per second.
      aws.context.store.state.awsRequestsPerSecond = 2;
      const ssoAdmin = new SSOAdminClient(aws.clientOptions());
      const results = await Promise.allSettled(
        Array.from({ length: 30 }, () =>
          ssoAdmin.send(new ListInstancesCommand({})),
        ),
      );
      const reasons = results.flatMap(each =>
        each.status === 'rejected' ? [each.reason] : [],
      );
      expect(reasons[0]).toMatchObject({
        name: 'ThrottlingException',
        message: 'Rate exceeded',
        $metadata: { httpStatusCode: 400 },
      });
      // The other service has a bucket of its own.
      await expect(
        new IdentitystoreClient(aws.clientOptions()).send(
          new ListUsersCommand({ IdentityStoreId: 'd-0000000000' }),
        ),
      ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    } finally {
      await aws.close();
    }
  });
});
