import { HealthyFederation } from '../../../__testUtils__/healthyFederation';
import {
  MappingsChange,
  mappingsFindings,
} from './__testUtils__/mappingsFindings';

const wantGroups = ({ input }: HealthyFederation) => {
  input.specification.provisioning.groupsEnabled = true;
};

const sendGroups: MappingsChange = (mappings, federation) => {
  wantGroups(federation);
  mappings.groups.enabled = true;
};

describe('rules of the mappings of groups', () => {
  it.each<[string, string, string, string, MappingsChange]>([
    [
      'groups have no name',
      'group-attributes',
      'GroupsNotNamed',
      'some-people',
      (mappings, federation) => {
        sendGroups(mappings, federation);
        mappings.groupAttributes!.missing = ['displayName'];
      },
    ],
    [
      'all groups have one name',
      'constant-mappings',
      'SameForAllGroups',
      'some-people',
      (mappings, federation) => {
        sendGroups(mappings, federation);
        mappings.groupAttributes!.constant = ['displayName'];
      },
    ],
    [
      'members of groups are not mapped',
      'group-attributes',
      'MembersNotMapped',
      'some-people',
      (mappings, federation) => {
        sendGroups(mappings, federation);
        mappings.groupAttributes!.missing = ['members'];
      },
    ],
    [
      'groups are looked up by something else',
      'group-attributes',
      'GroupsNotMatched',
      'some-people',
      (mappings, federation) => {
        sendGroups(mappings, federation);
        mappings.groupAttributes!.matching = ['externalId'];
      },
    ],
    [
      'groups are sent that should not be',
      'group-mapping-differs',
      'GroupsSent',
      'at-risk',
      ({ groups }) => {
        groups.enabled = true;
      },
    ],
    [
      'groups are not sent that should be',
      'group-mapping-differs',
      'GroupsNotSent',
      'some-people',
      (_, federation) => wantGroups(federation),
    ],
    [
      'memberships are not sent',
      'group-changes-off',
      'GroupChangesOff',
      'some-people',
      ({ groups }, federation) => {
        wantGroups(federation);
        Object.assign(groups, { enabled: true, updates: false });
      },
    ],
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(mappingsFindings(change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it('find no fault with changes of groups that are not sent at all', () => {
    expect(
      mappingsFindings(({ groups }) => {
        groups.updates = false;
      }),
    ).toEqual([]);
  });

  it('say what becomes of groups', () => {
    const [finding] = mappingsFindings(({ groups }, federation) => {
      wantGroups(federation);
      Object.assign(groups, { enabled: true, creates: false, deletes: false });
    });
    expect(finding.title).toBe(
      'New groups do not arrive in AWS, and groups that are gone stay in AWS: the mapping of groups leaves these changes out.',
    );
    expect(finding.remedy).toContain('Tick Create and Delete under');
  });
});
