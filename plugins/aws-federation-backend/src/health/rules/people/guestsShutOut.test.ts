import { Change } from '../../../__testUtils__/changes';
import { peopleFindings } from './__testUtils__/peopleFindings';

describe('rules of the people, about guests', () => {
  const findGuests = (guests: number, ...more: Change[]) =>
    peopleFindings(({ facts }) => {
      facts.guests = { guests, someIds: ['id-of-maria'] };
    }, ...more);

  it('say how many cannot sign in with their user principal name', () => {
    expect(findGuests(2)).toMatchObject([
      {
        rule: 'guests-shut-out',
        effect: 'some-people',
        title: expect.stringMatching(/^2 guests cannot sign in: .*"#EXT#"/),
        detail: undefined,
        remedyInputs: { userNameAttribute: 'mail' },
        affected: 2,
        affectedIds: ['id-of-maria'],
      },
    ]);
  });

  it('claim less where a claim of the Entra portal may name them otherwise', () => {
    const [finding] = findGuests(1, ({ input }) => {
      input.recorded = {};
    });
    expect(finding.title).toMatch(/^1 guest probably cannot sign in/);
    expect(finding.detail).toMatch(/^Only a claim .* Entra portal/);
  });

  it('say that it is at least so many of the whole tenant', () => {
    const [finding] = findGuests(9990, ({ facts }) => {
      Object.assign(facts.guests, { ofTenant: true, more: true });
    });
    expect(finding).toMatchObject({
      reason: 'GuestsShutOut',
      title: expect.stringMatching(/^At least 9990 guests cannot sign in/),
      remedy: expect.stringMatching(/require an assignment\.$/),
    });
  });

  it.each([
    [false, '2 guests are assigned;'],
    [true, '2 guests are in the tenant, of which everybody is sent;'],
  ])('do not know whom a filter lets pass', (ofTenant, known) => {
    const [finding] = findGuests(2, ({ facts }) => {
      facts.guests.ofTenant = ofTenant;
      facts.mappings.mappings!.scopingFilter = 'city IS NOT NULL';
    });
    expect(finding).toMatchObject({
      reason: 'GuestsMayBeShutOut',
      effect: 'at-risk',
      title: expect.stringMatching(
        /^Guests whom the scoping filter lets pass cannot sign in/,
      ),
    });
    expect(finding.detail).toContain(known);
    expect(finding.affected).toBeUndefined();
  });

  it.each<[string, Change]>([
    [
      'where both names come from the mail address',
      ({ facts }) => {
        facts.claims.nameId = { source: 'mail', policyName: 'ours' };
        facts.mappings.mappings!.userNameSource = 'mail';
      },
    ],
    [
      'where the two names differ for everybody',
      ({ facts }) => {
        facts.mappings.mappings!.userNameSource = 'mail';
      },
    ],
    [
      'where nothing says what the NameID is',
      ({ facts }) => {
        facts.claims = { refusedClaims: [], severalValues: [] };
      },
    ],
  ])('are silent %s', (_, change) => {
    expect(findGuests(2, change)).toEqual([]);
  });
});
