import { Cause } from './causes';
import { Problem } from './problemsOf';
import { seenLater } from './seenLater';
import { finding, truth } from './verdictExamples';

type Seen = Parameters<(typeof seenLater)[number]['delays']>[1];

const lacking: Problem = {
  kind: 'access',
  forEverybody: false,
  causes: [{ text: 'access', rules: ['permission-sets-open'] }],
  text: 'specified access is missing',
};

function stopped(...causes: Partial<Cause>[]): Problem {
  return {
    kind: 'provisioning',
    forEverybody: true,
    causes: causes.map(cause => ({ text: '', rules: [], ...cause })),
    text: 'do not arrive',
  };
}

function refused(code: 'AADSTS7000112' | 'unknownUser'): Problem {
  const refusal =
    code === 'unknownUser'
      ? ({ ok: false, by: 'aws', code, reason: '' } as const)
      : ({ ok: false, by: 'entra', code, reason: '' } as const);
  return { ...stopped({ refusal }), kind: 'sign-in' };
}

function seen(change: {
  cycleObstacle?: Seen['truth']['cycleObstacle'];
  findings?: Seen['status']['findings'];
  unread?: string[];
  /** As the only group is called now; it got the application as explorers. */
  groupName?: string;
  /** AWS does not have it. */
  isGroupGone?: boolean;
}): Seen {
  const { cycleObstacle = null, findings = [], unread = [] } = change;
  const { groupName: displayName, isGroupGone = false } = change;
  const simulated = {
    claimsMappingPolicyIds: ['policy'],
    secrets: { SyncNotificationSettings: '{}' },
    appRoleAssignments: [
      { principalId: 'group', principalDisplayName: 'explorers' },
    ],
  };
  const group = { id: 'group', passesFilter: false, isInAws: !isGroupGone };
  return {
    truth: {
      ...truth({ cycleObstacle }),
      ...(displayName && { groups: [{ ...group, displayName }] }),
    },
    state: { servicePrincipal: { simulated } },
    status: {
      findings,
      unread: unread.map(part => ({ part })),
      conditions: [],
    },
    since: new Date(),
  } as unknown as Seen;
}

describe('seenLater', () => {
  it.each<[string, string, boolean, Problem, Seen]>([
    [
      'what a job does not bring that is passed over',
      'cycles that do not come',
      true,
      stopped({}),
      seen({ cycleObstacle: 'passedOver' }),
    ],
    [
      'what a paused job does not bring',
      'cycles that do not come',
      false,
      stopped({}),
      seen({ cycleObstacle: 'paused' }),
    ],
    [
      'access that has nothing to do with cycles',
      'cycles that do not come',
      false,
      lacking,
      seen({ cycleObstacle: 'passedOver' }),
    ],
    [
      'a job that is passed over for hours, and is told to be late',
      'cycles that are late',
      true,
      stopped({}),
      seen({
        cycleObstacle: 'passedOver',
        findings: [finding('cycle-late/CycleLate', 'at-risk')],
      }),
    ],
    [
      'a job that is passed over for hours, and is told to be well',
      'cycles that are late',
      false,
      stopped({}),
      seen({ cycleObstacle: 'passedOver' }),
    ],
    [
      'who joins a group that is gone in AWS',
      'groups that share one of AWS',
      true,
      stopped({ text: 'joined sentOtherwise', hindrance: 'sentOtherwise' }),
      seen({ groupName: 'explorers', isGroupGone: true }),
    ],
    [
      'who joins a group that is there for itself',
      'groups that share one of AWS',
      false,
      stopped({ text: 'joined sentOtherwise', hindrance: 'sentOtherwise' }),
      seen({ groupName: 'explorers' }),
    ],
    [
      'what an unread part shows',
      'parts that cannot be read',
      true,
      lacking,
      seen({ unread: ['specifiedAccess'] }),
    ],
    [
      'what another part shows than the unread one',
      'parts that cannot be read',
      false,
      lacking,
      seen({ unread: ['provisioningLog'] }),
    ],
    [
      'who is in a group in AWS alone',
      'members of groups in AWS',
      true,
      { ...lacking, kind: 'surplus' },
      seen({}),
    ],
    ['access by name', 'members of groups in AWS', false, lacking, seen({})],
    [
      'a deletion that the guard stops',
      'the guard against accidental deletions',
      true,
      stopped({ text: 'cycle tooManyDeletes' }),
      seen({}),
    ],
    [
      'a job that is paused where there is a guard',
      'the guard against accidental deletions',
      false,
      stopped({ text: 'cycle paused' }),
      seen({}),
    ],
    [
      'a name that a policy may have changed',
      'what policies say',
      true,
      refused('unknownUser'),
      seen({}),
    ],
    [
      'an application that is switched off where there is a policy',
      'what policies say',
      false,
      refused('AADSTS7000112'),
      seen({}),
    ],
    [
      'a filter that leaves out a group by its new name',
      'groups that get another name',
      true,
      stopped({ text: 'group EntrySynchronizationSkipped' }),
      seen({ groupName: 'pioneers' }),
    ],
    [
      'a filter that leaves out a group by the name that it had',
      'groups that get another name',
      false,
      stopped({ text: 'group EntrySynchronizationSkipped' }),
      seen({ groupName: 'explorers' }),
    ],
    [
      'a newcomer where a group has a new name',
      'groups that get another name',
      false,
      stopped({ text: 'newcomer EntrySynchronizationSkipped' }),
      seen({ groupName: 'pioneers' }),
    ],
  ])('of %s: %s, %s', (_, id, expected, problem, all) => {
    const [excuse] = seenLater.filter(each => each.id === id);
    expect(excuse.delays(problem, all)).toBe(expected);
  });
});
