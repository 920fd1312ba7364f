import { userDigest } from '@aws-federation/backstage-plugin-aws-federation-node';
import { Arrived, beginTries, endTries, mostTries } from './accessTries';

const group: Arrived = {
  permissionSet: 'ReadOnly',
  assignment: 0,
  key: 'group',
  isOpen: true,
};
const user: Arrived = {
  permissionSet: 'ReadOnly',
  assignment: 1,
  key: 'user',
  userName: 'ada@example.com',
  isOpen: true,
};
const ids = new Map([['ada@example.com', 'u1']]);

describe('beginTries', () => {
  it('counts the try before it is made, and leaves the others as they are', () => {
    const recorded = [
      { key: 'group', tries: 0 },
      { key: 'user', tries: 1, user: userDigest('u1') },
      { key: 'somebody who has not arrived', tries: 0 },
    ];
    expect(beginTries(recorded, [group, user], ids)).toEqual({
      tried: [group, user],
      leftOpen: [
        { key: 'group', tries: 1 },
        { key: 'user', tries: 2, user: userDigest('u1') },
        { key: 'somebody who has not arrived', tries: 0 },
      ],
    });
  });

  it.each<[string, number, Arrived, ReadonlyMap<string, string>]>([
    ['has it by now', 0, { ...group, isOpen: false }, ids],
    ['was tried often enough', mostTries, group, ids],
    [
      'has the name of somebody who was tried before',
      1,
      user,
      new Map([['ada@example.com', 'u2']]),
    ],
  ])('gives nothing to whoever %s', (_, tries, arrived, those) => {
    const recorded = [{ key: arrived.key, tries, user: userDigest('u1') }];
    expect(beginTries(recorded, [arrived], those)).toEqual({
      tried: [],
      leftOpen: [],
    });
  });

  it('waits for whoever is gone again', () => {
    const recorded = [{ key: 'user', tries: 0 }];
    expect(beginTries(recorded, [user], new Map())).toEqual({
      tried: [],
      leftOpen: recorded,
    });
  });
});

describe('endTries', () => {
  const leftOpen = [{ key: 'group', tries: 1 }];

  it.each([
    ['what went through', [], []],
    ['what fails for good', [{ ...group, mayPass: false }], []],
    ['not what may go through later', [{ ...group, mayPass: true }], leftOpen],
  ])('strikes out %s', (_, failed, expected) => {
    expect(endTries(leftOpen, [group], failed)).toEqual(expected);
  });

  it('strikes out what was tried often enough', () => {
    const often = [{ key: 'group', tries: mostTries }];
    const failed = [{ ...group, mayPass: true }];
    expect(endTries(often, [group], failed)).toEqual([]);
  });

  it('keeps whoever was not tried', () => {
    expect(endTries(leftOpen, [], [])).toEqual(leftOpen);
  });
});
