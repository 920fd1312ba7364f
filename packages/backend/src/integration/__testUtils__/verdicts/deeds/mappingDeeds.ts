import { JsonObject } from '@backstage/types';
import { Deed } from './Deed';
import { peopleDeeds } from './peopleDeeds';
import { scopeOf } from './scopeOf';
import { objectMappingOf } from '../../states/objectMappingOf';

/** What befalls the attribute mappings of the job. */
export const mappingDeeds: Record<string, Deed> = {
  'mapping of people off': onMapping({ enabled: false }),
  'people are not created': onMapping({ flowTypes: 'Update, Delete' }),
  'people are not updated': onMapping({ flowTypes: 'Add, Delete' }),
  'people are not deleted': onMapping({ flowTypes: 'Add, Update' }),
  'only updates of people': onMapping({ flowTypes: 'Update' }),
  'only creation of people': onMapping({ flowTypes: 'Add' }),
  'people are neither created, updated nor deleted': onMapping({
    flowTypes: 'None',
  }),
  'mapping of groups on': onMapping({ object: 'Group', enabled: true }),
  'mapping of groups off': onMapping({ object: 'Group', enabled: false }),
  'groups are not created': onMapping({
    object: 'Group',
    flowTypes: 'Update, Delete',
  }),
  'groups are not updated': onMapping({
    object: 'Group',
    flowTypes: 'Add, Delete',
  }),
  ...Object.fromEntries(
    [
      'userName',
      'externalId',
      'displayName',
      'name.givenName',
      'name.familyName',
      'active',
      'emails[type eq "work"].value',
    ].map(target => [
      `no mapping of ${target}`,
      onMapping({ target, removed: true }),
    ]),
  ),
  ...Object.fromEntries(
    ['userName', 'displayName', 'name.familyName', 'active'].map(target => [
      `mapping of ${target} only on creation`,
      onMapping({ target, flowType: 'ObjectAddOnly' }),
    ]),
  ),
  'userName only on creation, and somebody is renamed': async world => {
    await onMapping({ target: 'userName', flowType: 'ObjectAddOnly' })(world);
    await peopleDeeds['somebody renamed in Entra'](world);
  },
  ...Object.fromEntries(
    ['displayName', 'members'].map(target => [
      `mapping of ${target} of groups only on creation`,
      onMapping({ object: 'Group', target, flowType: 'ObjectAddOnly' }),
    ]),
  ),
  'only additions of members': onMapping({
    object: 'Group',
    target: 'members',
    flowType: 'MultiValueAddOnly',
  }),
  'display name from the mobile phone': onMapping({
    target: 'displayName',
    expression: '[mobilePhone]',
  }),
  'surname from the mobile phone, or the given name': onMapping({
    target: 'name.familyName',
    expression: 'Coalesce([mobilePhone], [givenName])',
  }),
  'surname from the end of the display name': onMapping({
    target: 'name.familyName',
    expression: 'Mid([displayName], 40, 20)',
  }),
  'surname from the employee id': onMapping({
    target: 'name.familyName',
    expression: '[employeeId]',
  }),
  'scoping filter that nobody specified': onlyDepartment('Research'),
  'scoping filter that lets nobody pass': onlyDepartment('Nobody'),
  'userName in small letters': onMapping({
    target: 'userName',
    expression: 'ToLower([userPrincipalName])',
  }),
  'userName from employeeId': onMapping({
    target: 'userName',
    expression: '[employeeId]',
  }),
  'active by an expression of somebody': onMapping({
    target: 'active',
    expression: 'Not([IsSoftDeleted])',
  }),
  'active is always false': onMapping({
    target: 'active',
    expression: '"False"',
  }),
  'active by an expression that nobody can tell': onMapping({
    target: 'active',
    expression: 'SingleAppRoleAssignment([appRoleAssignments])',
  }),
  'active is always true': onMapping({
    target: 'active',
    expression: '"True"',
  }),
  'active from IsSoftDeleted itself': onMapping({
    target: 'active',
    expression: '[IsSoftDeleted]',
  }),
  'active from accountEnabled': onMapping({
    target: 'active',
    expression: '[accountEnabled]',
  }),
  ...Object.fromEntries(
    ['displayName', 'members', 'externalId'].map(target => [
      `no mapping of ${target} of groups`,
      onMapping({ object: 'Group', target, removed: true }),
    ]),
  ),
  ...Object.fromEntries(
    ['displayName', 'externalId'].map(target => [
      `all groups have one ${target}`,
      onMapping({ object: 'Group', target, expression: '"x"' }),
    ]),
  ),
  ...Object.fromEntries(
    ['userName', 'externalId', 'emails[type eq "work"].value'].map(target => [
      `all people have one ${target}`,
      onMapping({ target, expression: '"x"' }),
    ]),
  ),
  'groups are not matched': onMapping({
    object: 'Group',
    target: 'displayName',
    matchingPriority: 0,
  }),
  'matched by externalId': async world => {
    await onMapping({ target: 'userName', matchingPriority: 0 })(world);
    await onMapping({ target: 'externalId', matchingPriority: 1 })(world);
  },
  'people are matched by displayName': async world => {
    await onMapping({ target: 'userName', matchingPriority: 0 })(world);
    await onMapping({ target: 'displayName', matchingPriority: 1 })(world);
  },
  'matched by the mail': async world => {
    await onMapping({ target: 'userName', matchingPriority: 0 })(world);
    await onMapping({
      target: 'emails[type eq "work"].value',
      matchingPriority: 1,
    })(world);
  },
  'title from a function that Entra does not know': onMapping({
    target: 'title',
    expression: 'Frobnicate([jobTitle])',
  }),
  'two mappings of the display name': onMapping({
    target: 'displayName',
    expression: '[mail]',
    doubled: true,
  }),
  'two mappings of userName': onMapping({
    target: 'userName',
    expression: '[mailNickname]',
    doubled: true,
  }),
  'two mappings of active': onMapping({
    target: 'active',
    expression: '"True"',
    doubled: true,
  }),
  'surname with a fallback, and somebody without one has odd characters':
    async world => {
      await mappingDeeds['surname from the mobile phone, or the given name'](
        world,
      );
      await peopleDeeds['somebody loses the surname'](world);
      await world.pass(80);
      await peopleDeeds['somebody has characters that AWS refuses'](world);
    },
};

function onMapping(input: JsonObject): Deed {
  return async world => {
    const { object = 'User' } = input;
    if (objectMappingOf(world.state.job?.schema, String(object)))
      await world.control('/synchronization-job/mapping', input);
  };
}

function onlyDepartment(name: string): Deed {
  return async ({ state: { job } }) => {
    const mapping = objectMappingOf(job?.schema, 'User');
    if (!job || !mapping) return;
    mapping.scope = scopeOf('EQUALS', 'department', name);
    job.initialCycleDone = false;
  };
}
