import {
  findingsOfUnsent,
  peopleFindings,
  unsent,
} from './__testUtils__/peopleFindings';

describe('rules of the people, about groups that fail', () => {
  it('tell of groups only where groups are sent', () => {
    const group = unsent('duplicateGroup', { kind: 'group' });
    expect(findingsOfUnsent(group)).toEqual([]);
    const findings = peopleFindings(({ facts, input }) => {
      input.specification.provisioning.groupsEnabled = true;
      facts.provisioningLog.unsent = [group];
    });
    expect(findings).toMatchObject([
      {
        rule: 'groups-failing',
        reason: 'GroupsFailing',
        effect: 'some-people',
        title:
          '1 group cannot be sent to AWS: AWS has another group of that name or external id.',
        affected: 1,
      },
    ]);
  });
});
