import type { LocalPeople } from '@aws-federation/backstage-plugin-aws-federation-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  buildConditions,
  buildFederation,
  buildSteps,
  handedIn,
} from '../__testUtils__/buildFederation';
import { FakeAwsFederation, nobody } from '../__testUtils__/FakeAwsFederation';
import { renderVisit } from '../__testUtils__/renderVisit';

const counted: LocalPeople = {
  ...nobody,
  comparedWith: 'assigned',
  people: { inAws: 9, local: { unknown: 1, otherUserName: 1, account: 0 } },
  groups: { inAws: 4, local: 1, controlTower: ['AWSControlTowerAdmins'] },
};
const named: LocalPeople = {
  ...counted,
  people: {
    ...counted.people,
    listed: [
      { id: 'u1', userName: 'root-user', kind: 'unknown' },
      {
        id: 'u2',
        userName: 'ada',
        kind: 'otherUserName',
        userNameInEntra: 'ada@example.com',
      },
    ],
  },
  groups: {
    ...counted.groups,
    listed: [{ id: 'g1', name: 'AWSControlTowerAdmins' }],
  },
};

function open(localPeople: FakeAwsFederation['localPeople']) {
  const api = new FakeAwsFederation(
    buildFederation({
      overall: 'SettingUp',
      steps: buildSteps('console-visit'),
      conditions: buildConditions({
        type: 'IdentitySourceReady',
        status: 'Unknown',
      }),
    }),
  );
  api.localPeople = localPeople;
  renderVisit({ api });
  return api;
}

describe('People in AWS without a counterpart', () => {
  it('are counted before anything is pressed, and named on request', async () => {
    open(named);

    const notice = await screen.findByText(
      /^2 people and 1 group in AWS have no counterpart in Entra/,
    );
    expect(
      notice.compareDocumentPosition(
        screen.getByRole('list', { name: 'What to do' }),
      ),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByText('root-user')).not.toBeVisible();
    await userEvent.click(
      screen.getByText('People in AWS without a counterpart'),
    );
    expect(screen.getByText('root-user')).toBeVisible();
    expect(screen.getByText('ada: ada@example.com in Entra')).toBeVisible();
  });

  it('are counted only, for who may not see people', async () => {
    open(counted);

    await screen.findByText(/^2 people and 1 group in AWS/);
    expect(screen.getByText(/"aws-federation.people.read"/)).toBeVisible();
    expect(screen.queryByText(/without a counterpart$/)).toBeNull();
  });

  it('say that they are looked for', async () => {
    open(new Promise(() => {}));

    expect(
      await screen.findByText(
        'Looking for people in AWS who have no counterpart in Entra',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull();
  });

  it.each([403, 503])(
    'say why they are not known after %s, and are looked for again',
    async status => {
      const api = open(status);

      await screen.findByText(
        'Who can no longer sign in after the change is not known',
      );
      expect(screen.getByText('The database is full.')).toBeVisible();
      api.localPeople = nobody;
      await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
      expect(
        await screen.findByText(/^Nobody is in IAM Identity Center yet/),
      ).toBeVisible();
    },
  );

  it('are not told to be none where no identity store was read', async () => {
    open({
      ...nobody,
      unread: { why: 'notRead', message: 'The instance is being made.' },
    });

    await screen.findByText(
      'Who can no longer sign in after the change is not known',
    );
    expect(screen.getByText('The instance is being made.')).toBeVisible();
    expect(screen.queryByText(/^Nobody is in/)).toBeNull();
  });

  it('are not looked for when the identity source is changed', async () => {
    const api = new FakeAwsFederation(
      buildFederation({}, { specification: handedIn }),
    );
    renderVisit({ api });

    await screen.findByText('This visit took place');
    expect(api.comparisons).toEqual([]);
  });
});
