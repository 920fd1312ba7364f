import { peopleFindings } from './__testUtils__/peopleFindings';

describe('rules of the people, about the provisioning log', () => {
  it('say when it is closed for want of a licence', () => {
    const closed = peopleFindings(({ facts }) => {
      facts.provisioningLog = {
        complete: false,
        licenceMissing: true,
        unsent: [],
      };
    });
    expect(closed).toMatchObject([
      { rule: 'people-not-known', reason: 'LicenceMissing', effect: 'none' },
    ]);
  });
});
