import { SharedUser } from '@aws-federation/backstage-plugin-aws-federation-node';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { userShared } from './userShared';

function find(...shared: SharedUser[]) {
  return findingsAfter([userShared], ({ facts }) => {
    facts.provisioningLog.shared = shared;
  });
}

describe('the rule of users whom people share', () => {
  it('says who cannot all sign in', () => {
    expect(
      find(
        { kind: 'both', sourceIds: ['alan', 'ada'] },
        { kind: 'both', sourceIds: ['grace', 'ken'] },
      ),
    ).toMatchObject([
      {
        reason: 'TwoPeopleOneUser',
        effect: 'some-people',
        title:
          '4 people cannot all sign in to AWS: each of them shares a user there with another of them.',
        affected: 4,
        affectedIds: ['alan', 'ada', 'grace', 'ken'],
      },
    ]);
  });

  it('tells those who have lost access from those who will', () => {
    expect(
      find(
        { kind: 'leaving', sourceIds: ['grace'] },
        { kind: 'lost', sourceIds: ['ada'] },
        { kind: 'lost', sourceIds: ['ken'] },
      ),
    ).toMatchObject([
      {
        reason: 'SharedUserLost',
        effect: 'some-people',
        title: expect.stringMatching(/^2 people lost access to AWS/),
        affectedIds: ['ada', 'ken'],
      },
      {
        reason: 'SharedUserAtRisk',
        effect: 'at-risk',
        title: expect.stringMatching(/^1 person will lose access to AWS/),
        affectedIds: ['grace'],
      },
    ]);
  });

  it('says nothing where nobody shares one', () => {
    expect(find()).toEqual([]);
  });
});
