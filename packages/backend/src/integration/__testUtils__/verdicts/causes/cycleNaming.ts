import { CycleObstacle, Truth } from 'cloud-simulator';
import { applicationNotKnown, endpointNotKnown, Naming } from './Cause';

/** The token of an instance that was deleted ends with it. */
const withItsInstance = [
  'instance-not-active',
  'identity-store-changed/IdentityStoreChanged',
];

const stateNotKnown = ['ProvisioningRunning/JobStateUnknown'];

const ofCycle: Record<CycleObstacle, Naming> = {
  noInstance: { rules: ['instance-missing'] },
  noApplication: { rules: ['application-missing', ...withItsInstance] },
  // The other application, which has the identifier, may be the one without a job.
  noJob: {
    rules: [
      'job-missing',
      'saml-urls/IdentifierElsewhere',
      'identity-store-changed/OtherApplicationServes',
    ],
    // Of a federation by hand that was never to provision.
    unknown: ['ProvisioningRunning/NotSetUp'],
  },
  paused: {
    rules: ['job-paused', 'job-disabled/PausedAfterErrors'],
    unknown: stateNotKnown,
  },
  givenUp: { rules: ['job-disabled'] },
  unscheduled: { rules: ['job-unscheduled'], unknown: stateNotKnown },
  quarantined: { rules: ['job-quarantined', 'quarantine-outlives-token'] },
  passedOver: { rules: ['cycle-late', 'job-never-ran'] },
  tooManyDeletes: {
    rules: ['job-quarantined/TooManyDeletes', 'deletions-held'],
  },
  noCredentials: { rules: ['secrets-missing'] },
  wrongEndpoint: { rules: ['endpoint-wrong'] },
  tokenRefused: {
    rules: [
      'token-rejected',
      // It ends before the next cycle.
      'token-ends-soon/TokenEndsTomorrow',
      ...withItsInstance,
    ],
  },
  addressRefused: { rules: ['entra-not-allowed'] },
  brokenKey: {
    rules: ['encryption-key-refused/KeyUnusable'],
    unknown: ['UsersInSync/NotRead'],
  },
  filterRefused: { rules: ['matching-not-filterable'] },
  searchRefused: { rules: ['credentials-unclear'] },
  noAnswer: { rules: ['scim-unreachable'] },
};

/**
 * What Entra's words let the card say besides, whatever is wrong with endpoint and token:
 * some of them fit everything.
 */
const asTold: Record<Truth['credentialErrors'], readonly string[]> = {
  published: [],
  unavailable: [],
  notAbleToConnect: ['credentials-unclear'],
  invalidCredentials: ['credentials-unclear'],
  tenantUrl: ['credentials-unclear'],
};

/** What names that no cycle goes through; of one that does, that nobody knows. Pure. */
export function cycleNaming(
  truth: Pick<Truth, 'cycleObstacle' | 'credentialErrors'>,
): Naming {
  const { cycleObstacle, credentialErrors } = truth;
  if (!cycleObstacle) {
    return { rules: [...applicationNotKnown, ...endpointNotKnown] };
  }
  const { rules, unknown } = ofCycle[cycleObstacle];
  return {
    rules: [
      ...rules,
      ...(isOfConnection(cycleObstacle) ? asTold[credentialErrors] : []),
      ...applicationNotKnown,
      // Of one that is not found nothing is looked at.
      'application-missing/ApplicationMissing',
    ],
    unknown,
  };
}

function isOfConnection(obstacle: CycleObstacle): boolean {
  return [
    'wrongEndpoint',
    'tokenRefused',
    'addressRefused',
    'noAnswer',
  ].includes(obstacle);
}

/** All that names what keeps cycles from going through. */
export const cycleNames: readonly string[] = [
  ...Object.values(ofCycle).flatMap(({ rules }) => rules),
  ...Object.values(asTold).flat(),
];
