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
    const { title, sentences, status } = describeLocalPeople(
      found({ local: { unknown: 9, otherUserName: 3 }, groups: 3 }),
    );
    expect(status).toBe('warning');
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
      found({ local: { unknown: 1 } }),
    );
    expect(title).toBe(
      '1 person in AWS has no counterpart in Entra: this person cannot sign in after the change',
    );
    expect(sentences[1]).toMatch(/^1 person is not among them: give/);
    expect(
      describeLocalPeople(
        found({ local: { unknown: 1 }, comparedWith: 'tenant' }),
      ).sentences,
    ).toEqual([
      expect.stringMatching(/^So there is nobody to compare them with/),
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
      status: 'success',
    });
    expect(describeLocalPeople(nobody)).toMatchObject({
      title: expect.stringMatching(/^Nobody is in IAM Identity Center yet/),
      status: 'success',
    });
    expect(
      describeLocalPeople({
        ...nobody,
        groups: { ...nobody.groups, inAws: 3 },
      }),
    ).toMatchObject({
      title: 'Nobody is in AWS, and every group there has a counterpart',
      status: 'success',
    });
  });

  it('says that everybody loses access while nobody has the application', () => {
    const { title, sentences, status } = describeLocalPeople(
      found({ comparedWith: 'tenant' }),
    );
    expect(status).toBe('warning');
    expect(title).toBe(
      'Nobody has the enterprise application yet: as it is, all 412 people in AWS would lose access',
    );
    expect(sentences).toEqual([
      expect.stringMatching(/^So there is nobody to compare them with: /),
      expect.stringMatching(/^All of them are in the tenant/),
    ]);
    expect(
      describeLocalPeople({
        ...found({ comparedWith: 'tenant' }),
        people: { ...nobody.people, inAws: 1 },
      }).title,
    ).toMatch(/as it is, the one person in AWS would lose access$/);
  });

  it('tells nobody to give people the application where everybody is sent', () => {
    expect(
      describeLocalPeople(
        found({ comparedWith: 'everybody', local: { unknown: 1 } }),
      ).sentences,
    ).toEqual([
      expect.stringMatching(/^Entra sends everybody in the tenant/),
      expect.stringMatching(/^1 person is not among them: change/),
    ]);
    expect(
      describeLocalPeople(found({ comparedWith: 'everybody' })),
    ).toMatchObject({
      title: 'Everybody in AWS has a counterpart in Entra',
      status: 'success',
    });
  });

  it('is not clear where nothing was read, and says what was not', () => {
    const message = 'The instance is CREATE_IN_PROGRESS.';
    expect(
      describeLocalPeople({ ...nobody, unread: { why: 'notRead', message } }),
    ).toEqual({
      title: 'Who can no longer sign in after the change is not known',
      sentences: [message],
      status: 'warning',
    });
    expect(
      describeLocalPeople({
        ...nobody,
        unread: { why: 'noInstance', message },
      }),
    ).toEqual({
      title: 'No identity store was found, so nobody was compared',
      sentences: [message],
      status: 'info',
    });
  });
});
