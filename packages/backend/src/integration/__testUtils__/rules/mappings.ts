import { anotherJobRuns, deleteNewestJob } from './anotherJob';
import { allActions, changeMappings } from './changeMappings';
import { completed } from './mendings';
import { RuleEntry } from './RuleEntry';

const onlyUserName = {
  mended: 'userName as the only matching attribute',
  mend: changeMappings(
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
    bringAbout: changeMappings({
      flowTypes: allActions
        .split(',')
        .filter(each => each !== flows)
        .join(','),
    }),
    mended: `${box} is ticked again`,
    mend: changeMappings({ flowTypes: allActions }),
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
    mended:
      'all provisioning secrets are written anew with Microsoft Graph, with a new token, and SkipOutOfScopeDeletions as False',
    async mend(world) {
      const { scimEndpoint, scimToken } = await world.console.newCredentials();
      await world.entra.provisioning.saveCredentials(scimEndpoint, scimToken, {
        SkipOutOfScopeDeletions: 'False',
      });
    },
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
    bringAbout: changeMappings({ enabled: false }),
    ...completed,
  },
  {
    rule: 'people-mapping-off',
    reason: 'PeopleMappingOff',
    seen: 'somebody unticks Create, Update and Delete in the mapping of users',
    bringAbout: changeMappings({ flowTypes: 'None' }),
    mended: 'all three are ticked again',
    mend: changeMappings({ flowTypes: 'Add,Update,Delete' }),
  },
  {
    rule: 'people-mapping-off',
    reason: 'PeopleMappingOffInOneJob',
    seen: 'somebody switches the mapping of users off while a second job of the application runs',
    async bringAbout(world) {
      await anotherJobRuns(world);
      await changeMappings({ enabled: false })(world);
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
    bringAbout: changeMappings({ target: 'name.familyName', removed: true }),
    ...completed,
  },
  {
    rule: 'required-mappings-missing',
    reason: 'UserNameNotMapped',
    seen: 'somebody deletes the mapping of userName',
    bringAbout: changeMappings({ target: 'userName', removed: true }),
    ...completed,
  },
  {
    rule: 'required-mappings-missing',
    reason: 'ActiveNotMapped',
    seen: 'somebody deletes the mapping of active',
    bringAbout: changeMappings({ target: 'active', removed: true }),
    ...completed,
  },
  {
    rule: 'active-mapping',
    reason: 'ActiveIgnoresScope',
    seen: 'somebody maps active to "True"',
    bringAbout: changeMappings({ target: 'active', expression: '"True"' }),
    ...completed,
  },
  {
    rule: 'active-mapping',
    reason: 'ActiveInverted',
    seen: 'somebody maps active to IsSoftDeleted itself',
    bringAbout: changeMappings({
      target: 'active',
      expression: '[IsSoftDeleted]',
    }),
    ...completed,
  },
  {
    rule: 'active-mapping',
    reason: 'ActiveInverted',
    seen: 'somebody confuses the values in an expression for active',
    bringAbout: changeMappings({
      target: 'active',
      expression: 'Switch([IsSoftDeleted], , "False", "False", "True", "True")',
    }),
    ...completed,
  },
  {
    rule: 'active-mapping',
    reason: 'ActiveAlwaysFalse',
    seen: 'somebody maps active to "False"',
    bringAbout: changeMappings({ target: 'active', expression: '"False"' }),
    ...completed,
  },
  {
    rule: 'active-mapping',
    reason: 'ActiveUnclear',
    seen: 'somebody writes an expression of their own for active',
    bringAbout: changeMappings({
      target: 'active',
      expression: 'Switch([IsSoftDeleted], [accountEnabled], "True", "False")',
    }),
    mended: 'active comes from Not([IsSoftDeleted])',
    mend: changeMappings({
      target: 'active',
      expression: 'Not([IsSoftDeleted])',
    }),
  },
  {
    rule: 'mapping-not-always-applied',
    reason: 'ActiveOnlyOnCreation',
    seen: 'somebody has the mapping of active applied only during object creation',
    bringAbout: changeMappings({ target: 'active', flowType: 'ObjectAddOnly' }),
    ...completed,
  },
  {
    rule: 'mapping-not-always-applied',
    reason: 'NamesOnlyOnCreation',
    seen: 'somebody has the mapping of the surname applied only during object creation',
    bringAbout: changeMappings({
      target: 'name.familyName',
      flowType: 'ObjectAddOnly',
    }),
    ...completed,
  },
  {
    rule: 'names-may-be-empty',
    reason: 'NamesMayBeEmpty',
    seen: 'somebody maps the display name from the mobile phone',
    bringAbout: changeMappings({
      target: 'displayName',
      expression: '[mobilePhone]',
    }),
    mended: 'displayName comes from displayName again',
    mend: changeMappings({
      target: 'displayName',
      expression: '[displayName]',
    }),
  },
  unticked('creates-off', 'CreatesOff', 'Create'),
  unticked('updates-off', 'UpdatesOff', 'Update'),
  unticked('deletes-off', 'DeletesOff', 'Delete'),
  {
    rule: 'matching-attributes',
    reason: 'NoMatchingAttribute',
    seen: 'somebody takes the matching away from userName',
    bringAbout: changeMappings({ target: 'userName', matchingPriority: 0 }),
    ...onlyUserName,
  },
  {
    rule: 'matching-attributes',
    reason: 'SeveralMatchingAttributes',
    seen: 'somebody matches by the external id as well',
    bringAbout: changeMappings({ target: 'externalId', matchingPriority: 2 }),
    ...onlyUserName,
  },
  {
    rule: 'matching-attributes',
    reason: 'OtherMatchingAttribute',
    seen: 'somebody matches by the external id instead',
    bringAbout: changeMappings(
      { target: 'externalId', matchingPriority: 1 },
      { target: 'userName', matchingPriority: 0 },
    ),
    ...onlyUserName,
  },
  {
    rule: 'doubled-targets',
    reason: 'DoubledTargets',
    seen: 'somebody maps a second mail address',
    bringAbout: changeMappings({
      target: home,
      expression: '[userPrincipalName]',
    }),
    mended: 'the second mapping is deleted',
    mend: changeMappings({ target: home, removed: true }),
  },
  {
    rule: 'doubled-targets',
    reason: 'MappedTwice',
    seen: 'somebody maps userName a second time, from the mail nickname',
    bringAbout: changeMappings({
      target: 'userName',
      expression: '[mailNickname]',
      doubled: true,
    }),
    ...completed,
  },
  {
    rule: 'constant-mappings',
    reason: 'SameForAllPeople',
    seen: 'somebody maps externalId of people from a constant',
    bringAbout: changeMappings({ target: 'externalId', expression: '"x"' }),
    ...completed,
  },
  {
    rule: 'user-name-mapping-differs',
    reason: 'UserNameMappingDiffers',
    seen: 'somebody maps userName from the mail address',
    bringAbout: changeMappings({ target: 'userName', expression: '[mail]' }),
    ...completed,
  },
];
