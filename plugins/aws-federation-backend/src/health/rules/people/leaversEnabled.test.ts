import { Change } from '../../../__testUtils__/changes';
import { peopleFindings } from './__testUtils__/peopleFindings';

/** A cycle began at 11:28, and it is noon. */
const kept =
  (users: number, since = '2026-11-24T11:20:00.000Z'): Change =>
  ({ facts }) => {
    facts.keptInAws = { users, since };
  };

describe('rules of the people, about leavers whom AWS would let in', () => {
  it('name them when a cycle has gone through and left them', () => {
    expect(peopleFindings(kept(7))).toMatchObject([
      {
        rule: 'leavers-enabled',
        effect: 'some-people',
        affected: 7,
        since: '2026-11-24T11:20:00.000Z',
        title:
          '7 users whom Entra has sent are enabled in AWS, although nobody is to sign in there: provisioning has gone through since, and has not disabled them.',
      },
    ]);
    expect(peopleFindings(kept(1))).toMatchObject([
      {
        title: expect.stringMatching(/^1 user whom Entra has sent is enabled/),
      },
    ]);
  });

  it.each<[string, Change]>([
    [
      'the next cycle has not come, which disables them',
      kept(7, '2026-11-24T11:29:00.000Z'),
    ],
    ['nobody is enabled', kept(0)],
    [
      'everybody in the tenant is sent',
      federation => {
        kept(7)(federation);
        federation.facts.settings.known.scope = 'all';
      },
    ],
    [
      'Entra is set to keep them, which another rule tells',
      federation => {
        kept(7)(federation);
        federation.facts.settings.skipsOutOfScopeDeletions = true;
      },
    ],
    [
      'there is no job, which another rule tells',
      federation => {
        kept(7)(federation);
        federation.facts.job = {};
      },
    ],
  ])('say nothing where %s', (_, change) => {
    expect(
      peopleFindings(change).filter(({ rule }) => rule === 'leavers-enabled'),
    ).toEqual([]);
  });

  it('go by the specification where Entra hides whom it sends', () => {
    expect(
      peopleFindings(kept(7), ({ facts }) => {
        facts.settings.known = {};
      }),
    ).toMatchObject([{ rule: 'leavers-enabled' }]);
  });
});
