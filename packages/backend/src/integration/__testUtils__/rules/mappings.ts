import { anotherJobRuns, deleteNewestJob } from './anotherJob';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

interface MappingChange {
  object?: 'User' | 'Group';
  enabled?: boolean;
  flowTypes?: string;
  target?: string;
  flowType?: string;
  expression?: string;
  matchingPriority?: number;
  removed?: boolean;
  doubled?: boolean;
}

/** In the attribute mappings of the Entra portal. */
const change =
  (...changes: MappingChange[]) =>
  async (world: RuleWorld) => {
    for (const each of changes) {
      await world.control('/synchronization-job/mapping', each);
    }
  };
const completed = {
  mended: '"Complete an AWS federation"',
  mend: (world: RuleWorld) => world.complete(),
};
const all = 'Add,Update,Delete';
const onlyUserName = {
  mended: 'userName as the only matching attribute',
  mend: change(
    { target: 'userName', matchingPriority: 1 },
    { target: 'externalId', matchingPriority: 0 },
    { target: 'displayName', matchingPriority: 0 },
  ),
};
const home = 'emails[type eq "home"].value';

/** An action that is not ticked in the mapping of users. */
function unticked(rule: string, reason: string, box: string): RuleEntry {
  const flows = { Create: 'Add', Update: 'Update', Delete: 'Delete' }[box];
  return {
    rule,
    reason,
    seen: `somebody unticks ${box} in the mapping of users`,
    bringAbout: change({
      flowTypes: all
        .split(',')
        .filter(each => each !== flows)
        .join(','),
    }),
    mended: `${box} is ticked again`,
    mend: change({ flowTypes: all }),
  };
}

export const mappingsEntries: RuleEntry[] = [
  {
    rule: 'out-of-scope-kept',
    reason: 'OutOfScopeKept',
    seen: 'somebody sets SkipOutOfScopeDeletions',
    bringAbout: world =>
      world.control('/synchronization-job/settings', {
        skipOutOfScopeDeletions: true,
      }),
    mended: 'SkipOutOfScopeDeletions is False again',
    mend: world =>
      world.control('/synchronization-job/settings', {
        skipOutOfScopeDeletions: false,
      }),
  },
  {
    rule: 'out-of-scope-kept',
    reason: 'OutOfScopeMayBeKept',
    seen: 'the same, and Entra does not show the setting',
    async bringAbout(world) {
      await world.control('/provisioning-service', { maskedSecrets: 'all' });
      await world.control('/synchronization-job/settings', {
        skipOutOfScopeDeletions: true,
      });
    },
    mended: 'a new token with "Complete an AWS federation"',
    mend: world => world.completeWithNewToken(),
  },
  {
    rule: 'people-mapping-off',
    reason: 'PeopleMappingOff',
    seen: 'somebody switches the mapping of users off',
    bringAbout: change({ enabled: false }),
    ...completed,
  },
  {
    rule: 'people-mapping-off',
    reason: 'PeopleMappingOff',
    seen: 'somebody unticks Create, Update and Delete in the mapping of users',
    bringAbout: change({ flowTypes: 'None' }),
    mended: 'all three are ticked again',
    mend: change({ flowTypes: 'Add,Update,Delete' }),
  },
  {
    rule: 'people-mapping-off',
    reason: 'PeopleMappingOffInOneJob',
    seen: 'somebody switches the mapping of users off while a second job of the application runs',
    async bringAbout(world) {
      await anotherJobRuns(world);
      await change({ enabled: false })(world);
    },
    mended:
      '"Complete an AWS federation"; the other job is deleted with Microsoft Graph',
    async mend(world) {
      await world.complete();
      await deleteNewestJob.mend(world);
    },
  },
  {
    rule: 'required-mappings-missing',
    reason: 'RequiredMappingsMissing',
    seen: 'somebody deletes the mapping of the surname',
    bringAbout: change({ target: 'name.familyName', removed: true }),
    ...completed,
  },
  {
    rule: 'required-mappings-missing',
    reason: 'ActiveNotMapped',
    seen: 'somebody deletes the mapping of active',
    bringAbout: change({ target: 'active', removed: true }),
    ...completed,
  },
  {
    rule: 'active-mapping',
    reason: 'ActiveIgnoresScope',
    seen: 'somebody maps active to "True"',
    bringAbout: change({ target: 'active', expression: '"True"' }),
    ...completed,
  },
  {
    rule: 'active-mapping',
    reason: 'ActiveInverted',
    seen: 'somebody maps active to IsSoftDeleted itself',
    bringAbout: change({ target: 'active', expression: '[IsSoftDeleted]' }),
    ...completed,
  },
  {
    rule: 'active-mapping',
    reason: 'ActiveUnclear',
    seen: 'somebody writes an expression of their own for active',
    bringAbout: change({
      target: 'active',
      expression: 'Switch([IsSoftDeleted], "True", "True", "False")',
    }),
    mended: 'active comes from Not([IsSoftDeleted])',
    mend: change({ target: 'active', expression: 'Not([IsSoftDeleted])' }),
  },
  {
    rule: 'mapping-not-always-applied',
    reason: 'ActiveOnlyOnCreation',
    seen: 'somebody has the mapping of active applied only during object creation',
    bringAbout: change({ target: 'active', flowType: 'ObjectAddOnly' }),
    ...completed,
  },
  {
    rule: 'mapping-not-always-applied',
    reason: 'NamesOnlyOnCreation',
    seen: 'somebody has the mapping of the surname applied only during object creation',
    bringAbout: change({
      target: 'name.familyName',
      flowType: 'ObjectAddOnly',
    }),
    ...completed,
  },
  {
    rule: 'mapping-not-always-applied',
    reason: 'GroupsOnlyOnCreation',
    start: 'groups',
    seen: 'somebody has the mapping of the members of groups applied only during object creation',
    bringAbout: change({
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
    bringAbout: change({
      object: 'Group',
      target: 'members',
      flowType: 'MultiValueAddOnly',
    }),
    ...completed,
  },
  {
    rule: 'names-may-be-empty',
    reason: 'NamesMayBeEmpty',
    seen: 'somebody maps the display name from the mobile phone',
    bringAbout: change({ target: 'displayName', expression: '[mobilePhone]' }),
    mended: 'displayName comes from displayName again',
    mend: change({ target: 'displayName', expression: '[displayName]' }),
  },
  unticked('creates-off', 'CreatesOff', 'Create'),
  unticked('updates-off', 'UpdatesOff', 'Update'),
  unticked('deletes-off', 'DeletesOff', 'Delete'),
  {
    rule: 'matching-attributes',
    reason: 'NoMatchingAttribute',
    seen: 'somebody takes the matching away from userName',
    bringAbout: change({ target: 'userName', matchingPriority: 0 }),
    ...onlyUserName,
  },
  {
    rule: 'matching-attributes',
    reason: 'SeveralMatchingAttributes',
    seen: 'somebody matches by the external id as well',
    bringAbout: change({ target: 'externalId', matchingPriority: 2 }),
    ...onlyUserName,
  },
  {
    rule: 'matching-attributes',
    reason: 'OtherMatchingAttribute',
    seen: 'somebody matches by the external id instead',
    bringAbout: change(
      { target: 'externalId', matchingPriority: 1 },
      { target: 'userName', matchingPriority: 0 },
    ),
    ...onlyUserName,
  },
  {
    rule: 'doubled-targets',
    reason: 'DoubledTargets',
    seen: 'somebody maps a second mail address',
    bringAbout: change({ target: home, expression: '[userPrincipalName]' }),
    mended: 'the second mapping is deleted',
    mend: change({ target: home, removed: true }),
  },
  {
    rule: 'user-name-mapping-differs',
    reason: 'UserNameMappingDiffers',
    seen: 'somebody maps userName from the mail address',
    bringAbout: change({ target: 'userName', expression: '[mail]' }),
    ...completed,
  },
  {
    rule: 'group-mapping-differs',
    reason: 'GroupsSent',
    seen: 'somebody switches the mapping of groups on',
    bringAbout: change({ object: 'Group', enabled: true }),
    ...completed,
  },
  {
    rule: 'group-mapping-differs',
    reason: 'GroupsNotSent',
    start: 'groups',
    seen: 'somebody switches the mapping of groups off',
    bringAbout: change({ object: 'Group', enabled: false }),
    ...completed,
  },
  {
    rule: 'group-attributes',
    reason: 'GroupsNotNamed',
    start: 'groups',
    seen: 'somebody deletes the mapping of the display name of groups',
    bringAbout: change({
      object: 'Group',
      target: 'displayName',
      removed: true,
    }),
    ...completed,
  },
  {
    rule: 'group-attributes',
    reason: 'MembersNotMapped',
    start: 'groups',
    seen: 'somebody deletes the mapping of the members of groups',
    bringAbout: change({ object: 'Group', target: 'members', removed: true }),
    ...completed,
  },
  {
    rule: 'group-attributes',
    reason: 'GroupsNotMatched',
    start: 'groups',
    seen: 'somebody takes the matching away from the display name of groups',
    bringAbout: change({
      object: 'Group',
      target: 'displayName',
      matchingPriority: 0,
    }),
    mended: 'displayName as the only matching attribute',
    mend: change({
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
    bringAbout: change({ object: 'Group', flowTypes: 'Add,Delete' }),
    mended: 'Update is ticked again',
    mend: change({ object: 'Group', flowTypes: all }),
  },
];
