import { userDigest } from '@aws-federation/backstage-plugin-aws-federation-node';
import { Arrived, beginTries, endTries, mostTries } from './accessTries';

const place = { permissionSet: 'Auditor', assignment: 0 };
const ada: Arrived = { ...place, key: 'k', userName: 'ada', isOpen: true };
const group: Arrived = { ...place, key: 'k', isOpen: true };
const untried = [{ key: 'k', tries: 0 }];
const ids = new Map([['ada', 'u1']]);

describe('tries to give access to those who have arrived', () => {
  it('are on record before they are made, so that nobody is left behind when the process ends', () => {
    expect(beginTries(untried, [group], ids)).toEqual({
      tried: [group],
      leftOpen: [{ key: 'k', tries: 1 }],
    });
    expect(beginTries(untried, [ada], ids)).toEqual({
      tried: [ada],
      leftOpen: [{ key: 'k', tries: 1, user: userDigest('u1') }],
    });
  });

  it('end when they have gone through, or cannot', () => {
    const { tried, leftOpen } = beginTries(untried, [ada], ids);
    expect(endTries(leftOpen, tried, [])).toEqual([]);
    const failed = [{ ...place, mayPass: false }];
    expect(endTries(leftOpen, tried, failed)).toEqual([]);
  });

  it('are repeated for what may pass, and not for ever', () => {
    let recorded = untried;
    const failed = [{ ...place, mayPass: true }];
    for (let times = 1; times < mostTries; times += 1) {
      const { tried, leftOpen } = beginTries(recorded, [ada], ids);
      recorded = endTries(leftOpen, tried, failed);
      expect(recorded).toMatchObject([{ key: 'k', tries: times }]);
    }
    const { tried, leftOpen } = beginTries(recorded, [ada], ids);
    expect(endTries(leftOpen, tried, failed)).toEqual([]);
    // A process that ended during the last one.
    expect(beginTries(leftOpen, [ada], ids)).toEqual({
      tried: [],
      leftOpen: [],
    });
  });

  it.each([
    ['has passed to somebody else since the first one', 'u2', []],
    ['nobody has just now', undefined, [{ key: 'k', tries: 1 }]],
  ])('give nothing to a name that %s', (_, id, left) => {
    const { leftOpen } = beginTries(untried, [ada], ids);
    const again = beginTries(leftOpen, [ada], new Map([['ada', id]]));
    expect(again).toMatchObject({ tried: [], leftOpen: left });
  });

  it('leave alone who is not here, and strike who lacks nothing', () => {
    expect(beginTries(untried, [], ids).leftOpen).toEqual(untried);
    const has = { ...ada, isOpen: false };
    expect(beginTries(untried, [has], ids)).toEqual({
      tried: [],
      leftOpen: [],
    });
  });
});
