import type { User } from '@microsoft/microsoft-graph-types';
import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { quarantined } from './__testUtils__/quarantined';
import { specification, stepContext } from './__testUtils__/stepContext';
import { findCanary } from './findCanary';
import { runStep } from './runStep';
import { stepById } from './stepById';

describe('one user on demand, when whoever is named to be tried has left', () => {
  const leaver = 'nobody@example.com';
  const member = {
    id: 'grace',
    userPrincipalName: 'grace@example.com',
    accountEnabled: true,
  };
  const disabled = { ...member, id: 'joan', accountEnabled: false };

  async function tryWith(
    assignments: FederationSpecification['assignments'],
    more: User[] = [],
  ) {
    const fake = await quarantined();
    fake.job = { ...fake.job, status: { code: 'Active' } };
    fake.usersInEntra = [disabled, member, ...more];
    fake.members = { 'id-AWS users': ['joan', 'grace'] };
    fake.usersInAws.add('grace@example.com');
    const { inspection } = await runStep(
      stepById('on-demand'),
      stepContext(fake, { specification: { ...specification, assignments } }),
      { dryRun: false },
    );
    return `${inspection.state}: ${inspection.message}`;
  }

  it.each([
    [
      'is disabled',
      { accountEnabled: false },
      'The user who is named to try first is disabled in Entra, and another one is tried instead.',
    ],
    [
      'does not have the application',
      { accountEnabled: true },
      'The user who is named to try first does not have the enterprise application, and another one is tried instead.',
    ],
  ])('tries another one when the first %s', async (_, change, told) => {
    const first = { id: 'first', userPrincipalName: 'first@example.com' };
    expect(
      await tryWith({ users: [], canaryUser: 'first', groups: ['AWS users'] }, [
        { ...first, ...change },
      ]),
    ).toBe(`Done: The user to try first is in AWS. ${told}`);
  });

  it('tries a member of the specified group who is named first', async () => {
    expect(
      await tryWith({
        users: [],
        canaryUser: 'grace',
        groups: ['AWS users'],
      }),
    ).toBe('Done: The user to try first is in AWS.');
  });

  it('tries another specified user', async () => {
    expect(
      await tryWith({ users: [leaver, 'ada@example.com'], groups: [] }),
    ).toBe(
      'Done: The user to try first is in AWS. Tenant contoso no longer has the user who is named to try first, and another one is tried instead.',
    );
  });

  it('passes over a guest whom nobody has chosen, as long as there is another one', async () => {
    const guest = {
      id: 'guest',
      userPrincipalName: 'kay_other.org#EXT#@example.com',
      accountEnabled: true,
    };
    const users = [guest.userPrincipalName];
    expect(await tryWith({ users, groups: ['AWS users'] }, [guest])).toBe(
      'Done: The user to try first is in AWS.',
    );
    await expect(tryWith({ users, groups: [] }, [guest])).rejects.toThrow(
      /is a guest/,
    );
    await expect(
      tryWith(
        { users, canaryUser: guest.userPrincipalName, groups: ['AWS users'] },
        [guest],
      ),
    ).rejects.toThrow(/is a guest/);
  });

  it('tries a member of a specified group who can sign in', async () => {
    expect(
      await tryWith({
        users: [],
        canaryUser: leaver,
        groups: ['no group', 'AWS users'],
      }),
    ).toMatch(/^Done: The user to try first is in AWS\. Tenant contoso no/);
  });

  it('says that nobody is there', async () => {
    expect(await tryWith({ users: [leaver], groups: ['no group'] })).toMatch(
      /^Done: Nobody is there to try first\. Tenant contoso no longer has/,
    );
  });
});

describe('findCanary, where Entra lacks a name that AWS wants', () => {
  const named = { givenName: 'Kay', surname: 'Mc', displayName: 'Kay Mc' };
  const userOf = (id: string, names: Partial<User>) => ({
    id,
    userPrincipalName: `${id}@example.com`,
    accountEnabled: true,
    ...named,
    ...names,
  });

  async function triedOf(
    assignments: FederationSpecification['assignments'],
    people: User[],
  ) {
    const fake = await quarantined();
    fake.usersInEntra = people;
    fake.members = { 'id-AWS users': people.flatMap(({ id }) => id ?? []) };
    const { canary } = await findCanary(
      stepContext(fake, { specification: { ...specification, assignments } }),
      { servicePrincipalId: 'sp', filter: undefined },
    );
    return canary?.user.id;
  }

  it.each(['givenName', 'surname', 'displayName'])(
    'takes somebody else, unless somebody chose that person: %s',
    async lacking => {
      const people = [
        userOf('nameless', { [lacking]: null }),
        userOf('named', {}),
      ];
      const users = people.map(({ id }) => id);
      const groups = ['AWS users'];
      expect(await triedOf({ users, groups: [] }, people)).toBe('named');
      expect(await triedOf({ users: [users[0]], groups }, people)).toBe(
        'named',
      );
      expect(await triedOf({ users: [], groups }, people)).toBe('named');
      expect(
        await triedOf({ users, canaryUser: users[0], groups: [] }, people),
      ).toBe('nameless');
    },
  );

  it.each([
    { users: ['nameless'], groups: [] },
    { users: ['nobody', 'nameless'], groups: [] },
    { users: [], groups: ['AWS users'] },
  ])('takes nobody else where nobody else is there: %j', async assignments => {
    const people = [userOf('nameless', { surname: '' })];
    expect(await triedOf(assignments, people)).toBe('nameless');
  });
});
