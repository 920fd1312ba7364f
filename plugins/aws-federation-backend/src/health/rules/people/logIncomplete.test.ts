import { peopleFindings } from './__testUtils__/peopleFindings';

describe('rules of the people, about the provisioning log', () => {
  it('say when it was too long', () => {
    const long = peopleFindings(({ facts }) => {
      facts.provisioningLog.complete = false;
    });
    expect(long).toMatchObject([{ rule: 'log-incomplete', effect: 'none' }]);
  });
});
