import { World } from '../World';
import { Deed } from './Deed';

const explorers = 'aws-labs-explorers';
const developers = 'aws-prod-developers';

/** What befalls groups that Entra sends. */
export const groupDeeds: Record<string, Deed> = {
  'a group is deleted in AWS by hand': async ({ state }) => {
    const { identityCenter } = state;
    if (!identityCenter) return;
    identityCenter.groups = identityCenter.groups.filter(
      ({ displayName }) => displayName !== explorers,
    );
  },
  'groups are not deleted': async world => {
    await world.control('/synchronization-job/mapping', {
      object: 'Group',
      flowTypes: 'Add, Update',
    });
  },
  'filter that lets all groups pass': filter('INCLUDES', 'aws-'),
  'filter that lets the specified group pass': filter('EQUALS', explorers),
  'filter that leaves the specified group out': async world => {
    await assignDevelopers(world);
    await filter('EQUALS', developers)(world);
  },
  'filter that leaves a group out that nobody specified': async world => {
    await assignDevelopers(world);
    await world.pass(40);
    await filter('EQUALS', explorers)(world);
  },
  'filter that leaves all groups out': filter('EQUALS', 'nobody'),
  'groups off, and a filter of them': async world => {
    await world.control('/synchronization-job/mapping', {
      object: 'Group',
      enabled: false,
    });
    await filter('EQUALS', 'nobody')(world);
  },
  'one more group is assigned': assignDevelopers,
  'AWS refuses changes of groups': async world => {
    await world.control('/faults', {
      operation: 'SCIM PATCH /Groups/{id}',
      kind: 'status',
      status: 400,
      count: 1_000_000,
    });
    await assignDevelopers(world);
    await touch(world);
  },
};

/** A scoping filter of groups by their display name. */
function filter(operatorName: string, value: string): Deed {
  return async ({ state: { job } }) => {
    const rules = job?.schema.synchronizationRules ?? [];
    const mapping = rules[0]?.objectMappings?.find(
      (each: { sourceObjectName: string }) => each.sourceObjectName === 'Group',
    );
    if (!job || !mapping) return;
    const clause = {
      operatorName,
      sourceOperandName: 'displayName',
      targetOperand: { values: [value] },
    };
    mapping.scope = { groups: [{ name: 'Filter 1', clauses: [clause] }] };
    job.initialCycleDone = false;
  };
}

/** Somebody assigns a group that nobody has specified. */
async function assignDevelopers({ state }: World): Promise<void> {
  const { tenant, servicePrincipal } = state;
  const group = tenant.groups.find(
    ({ displayName }) => displayName === developers,
  );
  if (!servicePrincipal || !group) return;
  servicePrincipal.simulated.appRoleAssignments.push({
    id: `assignment-${group.id}`,
    principalId: group.id,
    principalType: 'Group',
    principalDisplayName: group.displayName,
    appRoleId: servicePrincipal.appRoles[0]?.id ?? '',
    createdDateTime: new Date().toISOString(),
  });
}

/** Somebody joins the specified group. */
async function touch({ state: { tenant } }: World): Promise<void> {
  const group = tenant.groups.find(
    ({ displayName }) => displayName === explorers,
  );
  const katherine = tenant.users.find(({ userPrincipalName }) =>
    userPrincipalName.startsWith('katherine.johnson@'),
  );
  if (group && katherine) group.members.push(katherine.id);
}
