import { Federation, FederationStatus } from './Federation';
import { visitNeed } from './visitNeed';

const status: FederationStatus = {
  observedAt: '2026-11-30T09:00:00Z',
  intervalSeconds: 300,
  stale: false,
  word: 'Healthy',
  overall: 'Healthy',
  conditions: [],
  findings: [],
  steps: [],
  unread: [],
  counts: {},
  identityStoreId: 'd-99676f1234',
  observedVersion: 1,
};
const handedIn = {
  application: { displayName: 'AWS acme', notificationEmailAddresses: [] },
  saml: {
    entityId:
      'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
    assertionConsumerServiceUrls: [],
  },
  provisioning: { groupsEnabled: false, scope: 'assigned' },
  assignments: { users: [], groups: [] },
} satisfies Federation['specification'];

function need(
  change: Partial<FederationStatus>,
  specification: Federation['specification'] | 'none' = handedIn,
) {
  return visitNeed({
    status: { ...status, ...change },
    specification: specification === 'none' ? undefined : specification,
  });
}

describe('visitNeed', () => {
  it('is none when what was handed in belongs to the identity store of AWS', () => {
    expect(need({})).toBe('none');
    // A check by an earlier version kept none.
    expect(need({ identityStoreId: undefined })).toBe('none');
    expect(need({ overall: 'Unknown' })).toBe('none');
  });

  it('is a first one until everything of the console was handed in', () => {
    expect(need({ overall: 'NotFederated' }, 'none')).toBe('first');
    expect(need({}, { ...handedIn, saml: undefined })).toBe('first');
    expect(need({}, { ...handedIn, provisioning: undefined })).toBe('first');
  });

  it('is another one when AWS has another identity store, or none', () => {
    expect(need({ identityStoreId: 'd-1111111111' })).toBe('anew');
    const missing = {
      type: 'InstanceReady',
      status: 'False',
      reason: 'InstanceMissing',
      message: 'There is none.',
      lastTransitionTime: '2026-11-30T09:00:00Z',
    } as const;
    expect(need({ identityStoreId: undefined, conditions: [missing] })).toBe(
      'anew',
    );
  });

  it('is not known before a look, nor when the look could not tell', () => {
    expect(need({ observedAt: undefined })).toBe('unknown');
    expect(need({ overall: 'Unknown' }, 'none')).toBe('unknown');
  });
});
