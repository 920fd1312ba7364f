import { describeUnfinished, UnfinishedAccess } from './describeUnfinished';

const described = (unfinished: Partial<UnfinishedAccess>) =>
  describeUnfinished({
    unmade: [],
    withheld: 0,
    outdated: new Map(),
    unassigned: 0,
    tried: 0,
    reasons: [],
    open: [],
    ...unfinished,
  });

describe('describeUnfinished', () => {
  it('says nothing when all is done', () => {
    expect(described({ tried: 3, open: ['Account 1 is closed.'] })).toBe(
      undefined,
    );
  });

  it('counts and names what is not done', () => {
    expect(
      described({
        unmade: ['Readers', 'Writers'],
        withheld: 3,
        outdated: new Map([['Deployers', 2]]),
        unassigned: 1,
        tried: 4,
        reasons: ['AWS refuses it.'],
      })?.message,
    ).toBe(
      '2 permission sets are not as specified, "Readers", "Writers", and 3 assignments of them were not made: only another run makes up for that. Permission set "Deployers" keeps its old version in 2 accounts. 1 of 4 assignments could not be made. AWS refuses it. Everything else is done.',
    );
  });

  it('does not call done what waits for others', () => {
    expect(
      described({
        unmade: ['Readers'],
        reasons: ['AWS refuses it.'],
        open: ['Account 1 is closed, and is left out.'],
      })?.message,
    ).toBe(
      'Permission set "Readers" is not as specified: only another run makes up for that. AWS refuses it. Everything else that can be done now is done. Account 1 is closed, and is left out.',
    );
  });

  it('leaves to the log what it has no room for', () => {
    const reasons = ['1', '2', '3', '4', '5', '6', '6', '7'].map(
      number => `Reason ${number}.`,
    );
    const { message, further } = described({
      unassigned: 8,
      tried: 8,
      reasons,
    })!;
    expect(message).toMatch(
      /^8 of 8 .*Reason 5\. And 2 more, which the log names\. Everything/,
    );
    expect(further).toEqual(['Reason 6.', 'Reason 7.']);
  });
});
