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
        facts.claims = { refusedClaims: [] };
      },
    ],
  ])('are silent %s', (_, change) => {
    expect(findGuests(2, change)).toEqual([]);
  });
});
