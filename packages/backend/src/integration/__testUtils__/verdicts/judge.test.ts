import {
  ConditionStatus,
  conditionTypes,
  Finding,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { SignInTruth, Truth } from 'cloud-simulator';
import { Circumstances, judge, Verdict } from './judge';

const ok: SignInTruth = { ok: true };
const unknownUser: SignInTruth = {
  ok: false,
  by: 'aws',
  code: 'unknownUser',
  reason: 'Nobody has that name.',
};
const switchedOff: SignInTruth = {
  ok: false,
  by: 'entra',
  code: 'AADSTS7000112',
  reason: 'It is switched off.',
};

function person(
  way: SignInTruth = ok,
  inAws: Truth['inScope'][number]['inAws'] = 'active',
): Truth['inScope'][number] {
  return {
    id: 'one',
    userPrincipalName: 'one@contoso.example',
    inAws,
    canSignIn: {
      identityProviderInitiated: way,
      serviceProviderInitiated: way,
    },
    accounts: [],
  };
}

function truth(change: Partial<Truth> = {}): Truth {
  return {
    organization: 'acme',
    at: '2026-11-24T12:00:00.000Z',
    inScope: [person(), person()],
    nextCycleDue: '2026-11-24T12:40:00.000Z',
    newcomerArrives: true,
    changeArrives: true,
    leaverLosesAccess: { unassigned: true, disabled: true },
    groupsArrive: null,
    counts: {
      inScopeNotInAws: 0,
      activeOutOfScope: { provisioned: 0, local: 0 },
    },
    ...change,
  };
}

const nothingArrives: Partial<Truth> = {
  newcomerArrives: false,
  changeArrives: false,
  leaverLosesAccess: { unassigned: false, disabled: null },
};

function finding(
  condition: Finding['condition'],
  effect: Finding['effect'],
): Finding {
  return {
    rule: 'a-rule',
    condition,
    severity: 'warning',
    effect,
    urgency: 'days',
    reason: 'Reason',
    title: 'Something is so.',
    remedy: 'Do something.',
    since: '2026-11-24T12:00:00.000Z',
    lastSeenAt: '2026-11-24T12:00:00.000Z',
  };
}

function verdict(
  word: string,
  findings: Finding[] = [],
  unknown: string[] = [],
): Verdict {
  return {
    word,
    findings,
    conditions: conditionTypes.map(type => ({
      type,
      status: (unknown.includes(type) ? 'Unknown' : 'True') as ConditionStatus,
      reason: 'Reason',
      message: 'Message.',
      lastTransitionTime: '2026-11-24T12:00:00.000Z',
    })),
  };
}

const plain: Circumstances = {
  isUnseen: () => false,
  hasRun: true,
  isSpecified: true,
  isQuarantined: false,
};

describe('judge', () => {
  it.each<[string, Verdict, Partial<Truth>, Partial<Circumstances>]>([
    ['all is well', verdict('Healthy'), {}, {}],
    [
      'nobody can see the problem',
      verdict('Healthy'),
      { inScope: [person(switchedOff)] },
      { isUnseen: () => true },
    ],
    [
      'nobody can sign in',
      verdict('Broken', [finding('ApplicationReady', 'sign-in-stopped')]),
      { inScope: [person(switchedOff)] },
      {},
    ],
    [
      'nothing arrives',
      verdict('Broken', [finding('CredentialsValid', 'provisioning-stopped')]),
      nothingArrives,
      {},
    ],
    [
      'everything waits for a distant cycle',
      verdict('Broken', [
        finding('ProvisioningRunning', 'provisioning-stopped'),
      ]),
      { nextCycleDue: '2026-11-25T12:00:00.000Z' },
      {},
    ],
    [
      'Entra holds the job in quarantine',
      verdict('Broken', [
        finding('ProvisioningRunning', 'provisioning-stopped'),
      ]),
      {},
      { isQuarantined: true },
    ],
    [
      'nobody may be in AWS, which is not known',
      verdict('Partly unknown', [], ['UsersInSync']),
      { inScope: [person(unknownUser, 'absent')] },
      {},
    ],
    [
      'AWS may ask somebody else, which is not known',
      verdict('Unknown', [], ['IdentitySourceReady']),
      {
        inScope: [
          person({ ...switchedOff, by: 'aws', code: 'noExternalProvider' }),
        ],
      },
      {},
    ],
    [
      'somebody is missing',
      verdict('Degraded', [finding('UsersInSync', 'some-people')]),
      { inScope: [person(), person(unknownUser, 'absent')] },
      {},
    ],
    [
      'a stop that cannot be looked at',
      verdict('Unknown', [], ['CredentialsValid']),
      nothingArrives,
      {},
    ],
    [
      'only a newcomer could be tried, and does not arrive',
      verdict('Degraded', [finding('MappingsReady', 'some-people')]),
      {
        newcomerArrives: false,
        changeArrives: null,
        leaverLosesAccess: { unassigned: null, disabled: null },
      },
      {},
    ],
    [
      'set-up has begun',
      verdict('Setting up'),
      { ...nothingArrives, inScope: [person(unknownUser, 'absent')] },
      { hasRun: false },
    ],
    [
      'nobody federated it',
      verdict('Not federated'),
      nothingArrives,
      { isSpecified: false },
    ],
    [
      'nobody should be able to sign in',
      verdict('Broken', [finding('ApplicationReady', 'sign-in-stopped')]),
      { ...nothingArrives, inScope: [] },
      {},
    ],
  ])('finds it right when %s', (_, told, change, circumstances) => {
    expect(judge(told, truth(change), { ...plain, ...circumstances })).toEqual(
      [],
    );
  });

  it.each<[string, Verdict, Partial<Truth>, Partial<Circumstances>]>([
    [
      'Healthy, and 1 of 2 are refused: entra AADSTS7000112',
      verdict('Healthy'),
      { inScope: [person(), person(switchedOff)] },
      {},
    ],
    [
      'Healthy, and 1 of 1 are not active in AWS',
      verdict('Healthy'),
      { inScope: [person(unknownUser, 'absent')] },
      {},
    ],
    [
      'Healthy, and do not arrive: groups',
      verdict('Healthy'),
      { groupsArrive: false },
      {},
    ],
    [
      'Healthy, and 2 who are not in scope are active in AWS',
      verdict('Healthy'),
      {
        counts: {
          inScopeNotInAws: 0,
          activeOutOfScope: { provisioned: 2, local: 0 },
        },
      },
      {},
    ],
    [
      'Healthy, and the next cycle comes at 2026-11-25T12:00:00.000Z',
      verdict('Healthy'),
      { nextCycleDue: '2026-11-25T12:00:00.000Z' },
      {},
    ],
    [
      'Broken, and neither sign-in nor provisioning has stopped',
      verdict('Broken'),
      { inScope: [person(), person(switchedOff)], newcomerArrives: false },
      {},
    ],
    [
      'Degraded, and for everybody: 1 of 1 are refused: entra AADSTS7000112',
      verdict('Degraded', [finding('ApplicationReady', 'some-people')]),
      { inScope: [person(switchedOff)] },
      {},
    ],
    [
      'Partly unknown, and for everybody: 1 of 1 are not active in AWS',
      verdict(
        'Partly unknown',
        [finding('UsersInSync', 'some-people')],
        ['AccessReady'],
      ),
      { inScope: [person(unknownUser, 'absent')] },
      {},
    ],
    [
      'Unknown, and nothing tells that 1 of 1 are refused: entra AADSTS7000112',
      verdict('Unknown', [], ['CredentialsValid', 'IdentitySourceReady']),
      { inScope: [person(switchedOff)] },
      {},
    ],
    ['Degraded without a reason', verdict('Degraded'), {}, {}],
    ['Setting up, and provisioning has run', verdict('Setting up'), {}, {}],
    [
      'Not federated, and it is',
      verdict('Not federated'),
      {},
      { isSpecified: false },
    ],
    ['The word is Never checked', verdict('Never checked'), {}, {}],
    [
      'a-rule Reason claims too much: Something is so.',
      verdict('Broken', [finding('SamlReady', 'sign-in-stopped')]),
      nothingArrives,
      {},
    ],
    [
      'a-rule Reason claims too much: Something is so.',
      verdict('Broken', [finding('SamlReady', 'provisioning-stopped')]),
      { inScope: [person(switchedOff)] },
      {},
    ],
  ])('says: %s', (error, told, change, circumstances) => {
    expect(judge(told, truth(change), { ...plain, ...circumstances })).toEqual([
      error,
    ]);
  });
});
