import type {
  ProvisioningAction,
  ProvisioningObjectSummary,
} from '@microsoft/microsoft-graph-types';
import { sharedUsers } from './sharedUsers';
import { followUserLinks } from './userLinks';

/** What a record tells: who, at which time of the day, of which user in AWS. */
type Told = [
  sourceId: string,
  time: string,
  userId: string,
  action?: ProvisioningAction,
  skipReason?: string,
];

function record([
  sourceId,
  time,
  userId,
  provisioningAction = 'update',
  skipReason,
]: Told): ProvisioningObjectSummary {
  return {
    id: `${sourceId}-${time}`,
    activityDateTime: `2026-11-24T${time}:00.000Z`,
    provisioningAction: skipReason ? 'other' : provisioningAction,
    sourceIdentity: { id: sourceId, identityType: 'User' },
    targetIdentity: { id: userId, identityType: 'User' },
    provisioningStatusInfo: { status: skipReason ? 'skipped' : 'success' },
    provisioningSteps: skipReason
      ? [{ name: 'EntryExport', details: { SkipReason: skipReason } as object }]
      : [],
  };
}

/** Each in a reading of its own, then all once more, as they overlap. */
function sharedAfter(...told: Told[]) {
  const records = told.map(record);
  const once = records.reduce(
    (links, each) => followUserLinks([each], links),
    followUserLinks([]),
  );
  const atOnce = sharedUsers(followUserLinks([...records].reverse()));
  expect(sharedUsers(once)).toEqual(atOnce);
  expect(sharedUsers(followUserLinks([...records].reverse(), once))).toEqual(
    atOnce,
  );
  return atOnce;
}

const userId = 'user-1';
const both = (...sourceIds: string[]) => [{ kind: 'both', userId, sourceIds }];
const joined: Told[] = [
  ['alan', '08:00', 'user-1', 'create'],
  ['ada', '09:00', 'user-1'],
];
const rehired: Told[] = [
  ['before', '08:00', 'user-1', 'disable'],
  ['again', '09:00', 'user-1'],
];

describe('users of AWS whom people share', () => {
  it('are those to whom Entra sends both', () => {
    expect(sharedAfter(...joined)).toEqual(both('alan', 'ada'));
    expect(
      sharedAfter(joined[0], [
        'ada',
        '09:00',
        'user-1',
        'other',
        'RedundantExport',
      ]),
    ).toEqual(both('alan', 'ada'));
  });

  it.each<[string, Told[]]>([
    ['each has a user of their own', [['ada', '09:00', 'user-2', 'create']]],
    [
      'one of them is given another',
      [
        ['ada', '08:30', 'user-1'],
        ['ada', '09:00', 'user-2', 'create'],
      ],
    ],
    [
      'what she is refused has that id',
      [['ada', '09:00', 'user-1', 'other', 'NotEffectivelyEntitled']],
    ],
    ['no id is told', [['ada', '09:00', '']]],
  ])('are none where %s', (_, told) => {
    expect(sharedAfter(joined[0], ...told)).toEqual([]);
  });

  it('are told by the newest record, however late an older one comes', () => {
    const links = followUserLinks(
      [record(['ada', '09:00', 'user-2', 'create']), record(joined[0])],
      [],
    );
    const late = record(['ada', '08:30', 'user-1']);
    expect(sharedUsers(followUserLinks([late], links))).toEqual([]);
  });

  it('are lost to whoever is told of in older records, which are read later', () => {
    const purged = record(['alan', '10:00', 'user-1', 'delete']);
    const older = joined.map(record).reverse();
    const sharedLater = (olderToCome: boolean) =>
      sharedUsers(
        followUserLinks(older, followUserLinks([purged], [], olderToCome)),
      );
    expect(sharedLater(true)).toEqual([
      { kind: 'lost', userId, sourceIds: ['ada'] },
    ]);
    // What nobody is linked to is not kept for longer.
    expect(
      followUserLinks([purged], followUserLinks([purged], [], true)),
    ).toEqual([]);
  });

  it('are none of groups', () => {
    const groups = joined.map(record).map(each => ({
      ...each,
      sourceIdentity: { ...each.sourceIdentity, identityType: 'Group' },
    }));
    expect(followUserLinks(groups)).toEqual([]);
  });

  it('go when the account of whoever left is purged', () => {
    expect(sharedAfter(...rehired)).toEqual([
      { kind: 'leaving', userId, sourceIds: ['again'] },
    ]);
    expect(
      sharedAfter(...joined, [
        'alan',
        '10:00',
        'user-1',
        'other',
        'NotEffectivelyEntitled',
      ]),
    ).toEqual([{ kind: 'leaving', userId, sourceIds: ['ada'] }]);
  });

  it.each<[string, Told[]]>([
    ['purged', [...rehired, ['before', '10:00', 'user-1', 'delete']]],
    [
      'purged in the cycle that sends the other',
      [...rehired, ['before', '09:00', 'user-1', 'delete']],
    ],
    [
      'disabled in the cycle that sends the other',
      [joined[0], joined[1], ['alan', '09:00', 'user-1', 'disable']],
    ],
    ['disabled', [...joined, ['alan', '10:00', 'user-1', 'disable']]],
    [
      'disabled, and skipped since',
      [
        ...joined,
        ['alan', '10:00', 'user-1', 'disable'],
        ['alan', '11:00', 'user-1', 'other', 'NotEffectivelyEntitled'],
      ],
    ],
  ])('are lost when whoever left is %s', (_, told) => {
    const live = told[1][0];
    expect(sharedAfter(...told)).toEqual([
      { kind: 'lost', userId, sourceIds: [live] },
    ]);
    const made: Told = [live, '12:00', 'user-2', 'create'];
    expect(sharedAfter(...told, made)).toEqual([]);
  });

  it('are no concern when all have left', () => {
    expect(
      sharedAfter(...rehired, ['again', '10:00', 'user-1', 'disable']),
    ).toEqual([]);
  });

  it('are remembered beyond the newest 10,000', () => {
    const shared = followUserLinks(joined.map(record).reverse());
    const crowd = Array.from({ length: 10_100 }, (_, index) =>
      record([`id-${index}`, '10:00', `user-of-${index}`]),
    );
    const links = followUserLinks(crowd, shared);
    expect(links).toHaveLength(10_000);
    // Nothing but a digest of whoever is alone there.
    expect(links.filter(each => each.userId)).toHaveLength(2);
    expect(sharedUsers(links)).toEqual(both('alan', 'ada'));
  });
});
