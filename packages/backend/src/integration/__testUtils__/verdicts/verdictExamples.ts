import {
  ConditionType,
  conditionTypes,
  Finding,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { SignInTruth, Truth } from 'cloud-simulator';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { allRules } from '../../../../../../plugins/aws-federation-backend/src/health/rules';
import { Circumstances, Verdict } from './judge';

export const ok: SignInTruth = { ok: true };
export const unknownUser: SignInTruth = {
  ok: false,
  by: 'aws',
  code: 'unknownUser',
  reason: 'Nobody has that name.',
};
export const switchedOff: SignInTruth = {
  ok: false,
  by: 'entra',
  code: 'AADSTS7000112',
  reason: 'It is switched off.',
};

export function person(
  way: SignInTruth = ok,
  inAws: Truth['inScope'][number]['inAws'] = 'active',
  hindrance: Truth['inScope'][number]['hindrance'] = inAws === 'active'
    ? null
    : 'refused',
): Truth['inScope'][number] {
  return {
    id: 'one',
    userPrincipalName: 'one@contoso.example',
    inAws,
    hindrance,
    canSignIn: {
      identityProviderInitiated: way,
      serviceProviderInitiated: way,
    },
    unsolicited: way,
    accounts: [],
  };
}

export function truth(change: Partial<Truth> = {}): Truth {
  return {
    organization: 'acme',
    at: '2026-11-24T12:00:00.000Z',
    inScope: [person(), person()],
    nextCycleDue: '2026-11-24T12:40:00.000Z',
    newcomerArrives: true,
    newcomerPassesFilter: true,
    changeArrives: true,
    leaverLosesAccess: { unassigned: true, disabled: true },
    groupsArrive: null,
    membershipFollows: { joined: null, left: null },
    groups: null,
    cycleObstacle: null,
    credentialErrors: 'published',
    hindrances: {},
    refusals: {},
    left: [],
    groupsLeft: [],
    counts: {
      inScopeNotInAws: 0,
      activeOutOfScope: { provisioned: 0, local: 0 },
    },
    ...change,
  };
}

export const nothingArrives: Partial<Truth> = {
  newcomerArrives: false,
  changeArrives: false,
  leaverLosesAccess: { unassigned: false, disabled: null },
  cycleObstacle: 'tokenRefused',
};

/** AWS answers so to whoever is tried. */
export function allRefused(status: number): Partial<Truth> {
  const change = { write: 'change', status } as const;
  return {
    newcomerArrives: false,
    changeArrives: false,
    leaverLosesAccess: { unassigned: false, disabled: null },
    hindrances: {
      newcomer: 'refused',
      change: 'refused',
      unassigned: 'refused',
    },
    refusals: {
      newcomer: { write: 'create', status },
      change,
      unassigned: change,
    },
  };
}

/** @param name - the id of a rule, or `rule/Reason` */
export function finding(name: string, effect: Finding['effect']): Finding {
  const [rule, reason = 'Reason'] = name.split('/');
  return {
    rule,
    condition: allRules.find(({ id }) => id === rule)!.condition,
    severity: effect === 'none' ? 'info' : 'warning',
    effect,
    urgency: 'days',
    reason,
    title: 'Something is so.',
    remedy: 'Do something.',
    // As those who are missing here.
    affectedIds: ['one'],
    since: '2026-11-24T12:00:00.000Z',
    lastSeenAt: '2026-11-24T12:00:00.000Z',
  };
}

export function verdict(
  word: string,
  findings: Finding[] = [],
  /** Reasons of the conditions of which nobody knows whether they hold. */
  unknown: Partial<Record<ConditionType, string>> = {},
  unreadParts: Verdict['unread'] = [],
): Verdict {
  return {
    word,
    findings,
    conditions: conditionTypes.map(type => ({
      type,
      status: type in unknown ? 'Unknown' : 'True',
      reason: unknown[type] ?? 'Reason',
      message: 'Message.',
      lastTransitionTime: '2026-11-24T12:00:00.000Z',
    })),
    unread: unreadParts,
  };
}

export function unread(
  part: string,
  knownAt?: string,
): Verdict['unread'][number] {
  return {
    part,
    title: part,
    reason: 'It did not answer.',
    since: '2026-11-24T12:00:00.000Z',
    knownAt,
  };
}

export const plain: Circumstances = {
  isUnseen: () => false,
  hasRun: true,
  isSpecified: true,
  isQuarantined: false,
};
