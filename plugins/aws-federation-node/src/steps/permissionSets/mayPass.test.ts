import { CloudError } from '../../CloudError';
import { mayPass } from './mayPass';

const refusal = (status: number | undefined, code?: string) =>
  new CloudError({
    cloud: 'AWS',
    operation: 'sso-admin:CreateAccountAssignment',
    status,
    code,
    what: 'AWS does not do it',
    remedy: 'Try again.',
  });

describe('mayPass', () => {
  it.each<[string, unknown]>([
    ['no answer', refusal(undefined)],
    ['too many requests', refusal(429)],
    ['trouble of AWS', refusal(503)],
    ['throttling in the words of AWS', refusal(400, 'ThrottlingException')],
  ])('waits after %s', (_, error) => {
    expect(mayPass(error)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a refusal', refusal(403, 'AccessDeniedException')],
    ['a conflict', refusal(409, 'ConflictException')],
    ['a fault of our own', new Error('Undefined is not a function.')],
  ])('does not after %s', (_, error) => {
    expect(mayPass(error)).toBe(false);
  });
});
