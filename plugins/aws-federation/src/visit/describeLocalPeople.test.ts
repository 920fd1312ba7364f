import type { LocalPeople } from '@aws-federation/backstage-plugin-aws-federation-common';
import { nobody } from '../__testUtils__/FakeAwsFederation';
import { describeLocalPeople } from './describeLocalPeople';

function found(options: {
  comparedWith?: LocalPeople['comparedWith'];
  local?: Partial<LocalPeople['people']['local']>;
  groups?: number;
  controlTower?: string[];
}): LocalPeople {
  const { local, groups = 0, controlTower = [], comparedWith } = options;
  return {
    ...nobody,
    comparedWith: comparedWith ?? 'assigned',
    people: { inAws: 412, local: { ...nobody.people.local, ...local } },
    groups: { inAws: 20, local: groups, controlTower },
  };
}

describe('describeLocalPeople', () => {
  it('counts people and groups, and says what happens to them', () => {
    const { title, sentences, isClear } = describeLocalPeople(
      found({ local: { unknown: 9, otherUserName: 3 }, groups: 3 }),
    );
    expect(isClear).toBe(false);
    expect(title).toBe(
      '12 people and 3 groups in AWS have no counterpart in Entra: these people cannot sign in after the change',
    );
    expect(sentences).toEqual([
      expect.stringContaining('userPrincipalName of everybody who has the'),
      expect.stringMatching(/^9 people are not among them: give them/),
      expect.stringMatching(/^3 people have the mail address of somebody/),
      expect.stringMatching(/^3 groups stay in AWS/),
    ]);
  });

  it('says of one person what it says of many', () => {
    const { title, sentences } = describeLocalPeople(
      found({ local: { unknown: 1 }, comparedWith: 'tenant' }),
    );
    expect(title).toBe(
      '1 person in AWS has no counterpart in Entra: this person cannot sign in after the change',
    );
    expect(sentences).toEqual([
      expect.stringMatching(/^Nobody has the enterprise application yet/),
      expect.stringMatching(/^1 person is not among them: change/),
    ]);
  });

  it('names what is AWS Control Tower’s own', () => {
    const { title, sentences } = describeLocalPeople(
      found({
        local: { account: 2 },
        groups: 2,
        controlTower: ['AWSControlTowerAdmins', 'AWSAccountFactory'],
      }),
    );
    expect(title).toMatch(/^2 people and 2 groups in AWS have/);
    expect(sentences).toEqual([
      expect.anything(),
      expect.stringContaining('AWS Control Tower and its Account Factory make'),
      expect.stringMatching(
        /^AWSControlTowerAdmins, AWSAccountFactory are AWS Control Tower's own/,
      ),
    ]);
  });

  it('locks nobody out with groups alone', () => {
    expect(describeLocalPeople(found({ groups: 1 })).title).toBe(
      '1 group in AWS has no counterpart in Entra',
    );
  });

  it('says when nobody is hit, and why', () => {
    expect(describeLocalPeople(found({}))).toMatchObject({
      title: 'Everybody in AWS has a counterpart in Entra',
      isClear: true,
    });
    expect(describeLocalPeople(nobody)).toMatchObject({
      title: expect.stringMatching(/^Nobody is in IAM Identity Center yet/),
      isClear: true,
    });
  });
});
