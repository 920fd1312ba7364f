import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { accessRules } from '.';

describe('accessRules, about groups that Entra does not send any more', () => {
  it('tell of groups with access that Entra is not to send any more', () => {
    const [finding] = findingsAfter(accessRules, ({ facts }) => {
      facts.specifiedAccess.groupsNotFollowed = ['auditors', 'operators'];
    });
    expect(finding).toMatchObject({
      reason: 'GroupMembersNotFollowed',
      effect: 'at-risk',
      remedyInputs: { groupsEnabled: true },
      affected: 2,
    });
    expect(finding.title).toMatch(/^Whoever joins or leaves .*auditors.* and /);
  });
});
