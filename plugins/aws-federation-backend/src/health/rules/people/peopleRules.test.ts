import { peopleFindings } from './__testUtils__/peopleFindings';

describe('rules of the people', () => {
  it('are silent while all is well, and before anything is set up', () => {
    expect(peopleFindings(() => {})).toEqual([]);
    expect(
      peopleFindings(({ facts, input }) => {
        facts.provisioningLog = { complete: true, unsent: [] };
        Object.assign(input.specification, { provisioning: undefined });
      }),
    ).toEqual([]);
  });
});
