import { allActions, changeMappings } from './changeMappings';
import { completed } from './mendings';
import { RuleEntry } from './RuleEntry';

export const groupMappingsEntries: RuleEntry[] = [
  {
    rule: 'mapping-not-always-applied',
    reason: 'GroupsOnlyOnCreation',
    start: 'groups',
    seen: 'somebody has the mapping of the members of groups applied only during object creation',
    bringAbout: changeMappings({
      object: 'Group',
      target: 'members',
      flowType: 'ObjectAddOnly',
    }),
    ...completed,
  },
  {
    rule: 'mapping-not-always-applied',
    reason: 'OnlyAdditions',
    start: 'groups',
    seen: 'somebody has Entra only add members to groups, by Microsoft Graph',
    bringAbout: changeMappings({
      object: 'Group',
      target: 'members',
      flowType: 'MultiValueAddOnly',
    }),
    ...completed,
  },
  {
    rule: 'group-mapping-differs',
    reason: 'GroupsSent',
    seen: 'somebody switches the mapping of groups on',
    bringAbout: changeMappings({ object: 'Group', enabled: true }),
    ...completed,
  },
  {
    rule: 'group-mapping-differs',
    reason: 'GroupsNotSent',
    start: 'groups',
    seen: 'somebody switches the mapping of groups off',
    bringAbout: changeMappings({ object: 'Group', enabled: false }),
    ...completed,
  },
  {
    rule: 'group-attributes',
    reason: 'GroupsNotNamed',
    start: 'groups',
    seen: 'somebody deletes the mapping of the display name of groups',
    bringAbout: changeMappings({
      object: 'Group',
      target: 'displayName',
      removed: true,
    }),
    ...completed,
  },
  {
    rule: 'constant-mappings',
    reason: 'SameForAllGroups',
    start: 'groups',
    seen: 'somebody maps externalId of groups from a constant',
    bringAbout: changeMappings({
      object: 'Group',
      target: 'externalId',
      expression: '"x"',
    }),
    ...completed,
  },
  {
    rule: 'group-attributes',
    reason: 'MembersNotMapped',
    start: 'groups',
    seen: 'somebody deletes the mapping of the members of groups',
    bringAbout: changeMappings({
      object: 'Group',
      target: 'members',
      removed: true,
    }),
    ...completed,
  },
  {
    rule: 'group-attributes',
    reason: 'GroupsNotMatched',
    start: 'groups',
    seen: 'somebody takes the matching away from the display name of groups',
    bringAbout: changeMappings({
      object: 'Group',
      target: 'displayName',
      matchingPriority: 0,
    }),
    mended: 'displayName as the only matching attribute',
    mend: changeMappings({
      object: 'Group',
      target: 'displayName',
      matchingPriority: 1,
    }),
  },
  {
    rule: 'group-changes-off',
    reason: 'GroupChangesOff',
    start: 'groups',
    seen: 'somebody unticks Update in the mapping of groups',
    bringAbout: changeMappings({ object: 'Group', flowTypes: 'Add,Delete' }),
    mended: 'Update is ticked again',
    mend: changeMappings({ object: 'Group', flowTypes: allActions }),
  },
];
