import { failureOf } from '../__testUtils__/failureOf';
import { AwsTestServer } from './__testUtils__/AwsTestServer';

const patienceMs = 800;

describe('limitTime', () => {
  let server: AwsTestServer;
  beforeEach(async () => {
    server = await AwsTestServer.start();
  });
  afterEach(() => server.stop());

  const client = () => server.client(undefined, patienceMs);
  const sent = (operation: string) =>
    server.calls.filter(call => call.operation === operation).length;

  it('gives up a request that hangs, and does not send it again', async () => {
    server.answer = () => undefined;
    const began = performance.now();
    const { message, status } = await failureOf(client().hasUser('d-1', 'ada'));
    expect(message).toBe(
      'AWS did not answer within 1 second (Identity Store, DescribeUser). Try again in a few minutes.',
    );
    expect(status).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(4 * patienceMs);
    await new Promise(resolve => setTimeout(resolve, patienceMs));
    expect(sent('DescribeUser')).toBe(1);
  });

  it('says that AWS asks to wait when it does so all the while', async () => {
    server.answer = () => ({
      status: 400,
      body: { __type: 'ThrottlingException', message: 'Rate exceeded' },
    });
    const began = performance.now();
    const { message } = await failureOf(client().hasUser('d-1', 'ada'));
    expect(message).toContain('asks to wait');
    expect(performance.now() - began).toBeLessThan(4 * patienceMs);
  });

  it('lets other requests go on beside one that hangs', async () => {
    server.answer = ({ operation }) =>
      operation === 'DescribeUser'
        ? undefined
        : { status: 200, body: { UserId: 'ada' } };
    const identityCenter = client();
    const ended = jest.fn();
    const hanging = failureOf(identityCenter.hasUser('d-1', 'ada')).then(ended);
    await expect(identityCenter.findUserId('d-1', 'ada')).resolves.toBe('ada');
    expect(ended).not.toHaveBeenCalled();
    await hanging;
  });

  it('sends again what failed in passing', async () => {
    server.answer = () =>
      sent('GetUserId') === 1
        ? { status: 500, body: {} }
        : { status: 200, body: { UserId: 'ada' } };
    await expect(client().findUserId('d-1', 'ada')).resolves.toBe('ada');
    expect(sent('GetUserId')).toBe(2);
  });
});
