import { CloudError } from '../CloudError';
import { describeFailure } from './describeFailure';

const facts = {
  cloud: 'Microsoft Graph',
  operation: 'GET /users',
  status: 400,
  code: 'Request_BadRequest',
  requestId: 'request-1',
  what: 'Microsoft Graph refuses the request',
  remedy: 'Ask Microsoft.',
};

describe('describeFailure', () => {
  it('leaves out what the cloud says itself', () => {
    const error = new CloudError({
      ...facts,
      said: 'Ada Lovelace is unknown.',
    });
    expect(error.message).toContain('Ada Lovelace');
    expect(describeFailure('the users', error)).toEqual({
      kind: 'other',
      reason:
        'Microsoft Graph refuses the request (Microsoft Graph, GET /users, HTTP 400, Request_BadRequest, request request-1). Ask Microsoft.',
      requestId: 'request-1',
    });
  });

  it('repeats nothing of an error that it does not know', () => {
    expect(
      describeFailure('the users', new Error('Unexpected token: Ada')),
    ).toEqual({
      kind: 'other',
      reason: 'The users could not be read. Ask for a check again.',
      requestId: undefined,
    });
  });

  it.each([
    'Microsoft Graph did not answer within 20 seconds',
    'The request was given up, because the run was cancelled or took too long',
  ])('calls it late: %s', what => {
    const error = new CloudError({ ...facts, status: undefined, what });
    expect(describeFailure('the users', error)).toMatchObject({
      kind: 'late',
      reason: expect.stringContaining(what),
    });
  });

  it('knows a KMS key by what AWS says of it, and not by a name', () => {
    const kind = (said: object) =>
      describeFailure(
        'the users',
        new CloudError(
          { ...facts, what: 'AWS refuses KMS-Admins' },
          Object.assign(new Error('No.'), said),
        ),
      ).kind;
    expect(kind({ Reason: 'KMS_DISABLED' })).toBe('encryptionKey');
    expect(kind({})).toBe('other');
  });
});
