import { ScimProbe } from '../../scim/ScimProbe';
import { FakeCloudState } from './FakeCloudState';

/** AWS's SCIM endpoint, which takes one token. */
export function fakeScim(fake: FakeCloudState): ScimProbe {
  return {
    probe: async (_endpoint, token) =>
      fake.tryToken([{ key: 'SecretToken', value: token }]),
    findUserId: async (_endpoint, _token, userName) =>
      fake.usersBehindEndpoint.get(userName),
  };
}
