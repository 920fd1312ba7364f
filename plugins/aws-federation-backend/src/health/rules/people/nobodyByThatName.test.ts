import { all, Change } from '../../../__testUtils__/changes';
import { peopleFindings } from './__testUtils__/peopleFindings';

const names =
  (known: 'principalName' | 'mail' | 'none'): Change =>
  ({ facts }) => {
    facts.signInNames = { known };
  };
const policy =
  (source: string): Change =>
  ({ facts }) => {
    facts.claims.nameId = { source, policyName: 'Claims' };
  };
const adopted: Change = ({ input }) => {
  input.recorded = {};
};
const userNameFrom =
  (source: string): Change =>
  ({ facts }) => {
    facts.mappings.mappings!.userNameSource = source;
  };
const users =
  (enabled: number, enabledProvisioned: number): Change =>
  ({ facts }) => {
    facts.users = { inAws: 9, enabled, enabledProvisioned };
  };
const noExternalIds: Change = ({ facts }) => {
  facts.mappings.mappings!.sendsExternalId = false;
};

describe('rules of the people, about names that AWS does not know', () => {
  it('say that nobody can sign in where no name is in AWS', () => {
    expect(peopleFindings(names('none'))).toMatchObject([
      {
        rule: 'nobody-by-that-name',
        reason: 'NobodyByThatName',
        effect: 'sign-in-stopped',
        title:
          'Nobody can sign in: Entra names people by userPrincipalName, and no enabled user in AWS has such a name of anybody who is to sign in.',
        remedy: expect.stringMatching(/^Complete .*Restart provisioning/),
      },
    ]);
  });

  it('name the policy that takes another NameID than specified', () => {
    expect(peopleFindings(names('none'), policy('mail'))).toMatchObject([
      {
        reason: 'NobodyByThatName',
        remedy: expect.stringMatching(
          /^Take the claims mapping policy "Claims" from the application/,
        ),
      },
    ]);
  });

  it.each<[string, Change]>([
    [
      'users have the principal names, which Entra may send',
      all(names('principalName'), policy('mail')),
    ],
    ['users have the mail addresses, which Entra may send', names('mail')],
    ['the NameID may be a claim of the portal', all(names('none'), adopted)],
  ])('do not know it where %s', (_, change) => {
    expect(peopleFindings(change)).toMatchObject([
      { reason: 'NobodySeenByThatName', effect: 'not-known' },
    ]);
  });

  it('count users without external ids where Entra sends none', () => {
    const local = all(names('none'), users(3, 0), noExternalIds);
    expect(peopleFindings(local)).toMatchObject([
      { reason: 'NobodyByThatName' },
    ]);
    expect(
      peopleFindings(local, ({ facts }) => {
        facts.job.job!.initialCycleEnded = false;
      }),
    ).toEqual([]);
  });

  it.each<[string, Change]>([
    [
      'nobody is enabled in AWS',
      all(names('none'), users(0, 0), noExternalIds),
    ],
    ['only users made in AWS are', all(names('none'), users(3, 0))],
    [
      'another rule says that a claim of the portal is likely',
      all(names('none'), adopted, userNameFrom('mail')),
    ],
    [
      'nobody is to sign in',
      ({ facts }) => {
        facts.signInNames = {};
      },
    ],
  ])('say nothing of it where %s', (_, change) => {
    expect(
      peopleFindings(change).filter(
        ({ rule }) => rule === 'nobody-by-that-name',
      ),
    ).toEqual([]);
  });
});
