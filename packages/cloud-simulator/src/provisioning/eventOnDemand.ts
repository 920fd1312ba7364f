import {
  EntraGroup,
  EntraServicePrincipal,
  EntraTenantState,
  EntraUser,
  SynchronizationJobState,
} from '../state/EntraTenantState';
import { objectMapping } from './objectMapping';
import { provisionGroup } from './provisionGroup';
import { errorInformation, provisionUser } from './provisionUser';
import { ProvisioningEvent } from './provisioningLog';
import { entitled, provisioningScope } from './provisioningScope';
import { ScimConnection } from './ScimConnection';
import { ScimError } from './ScimError';

/** A user, or a group with those of its members that come along. */
export type OnDemandObject =
  | { user: EntraUser }
  | { group: EntraGroup; members: EntraUser[] };

interface Options {
  fetch: typeof fetch;
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  job: SynchronizationJobState;
}

/** Provisions one object now and answers what happened, also when nothing was to do. */
export async function eventOnDemand(
  options: Options & { object: OnDemandObject },
): Promise<ProvisioningEvent> {
  const { tenant, servicePrincipal, job, object } = options;
  const base = baseEvent(object, job);
  const type = base.objectType;
  const skipped = (errorCode: string, reason: string): ProvisioningEvent => ({
    ...base,
    error: {
      errorCode,
      reason,
      additionalDetails: null,
      errorCategory: 'nonServiceFailure',
      recommendedAction: null,
    },
  });
  if (!objectMapping(job, type)) {
    return skipped('MappingDisabled', `The ${type} mapping is off.`);
  }
  const scope = provisioningScope(tenant, servicePrincipal);
  const inScope = type === 'User' ? scope.users : scope.groups;
  if (!inScope.has(base.sourceId)) {
    if (entitled(tenant, servicePrincipal).users.has(base.sourceId)) {
      return skipped(
        'NotInScope',
        'The user does not pass the scoping filter of the mapping.',
      );
    }
    return skipped(
      'NotEffectivelyEntitled',
      type === 'User'
        ? 'The user is not assigned to the application. Assign the user, directly or through a group.'
        : 'The group is not assigned to the application. Assign the group.',
    );
  }
  try {
    return (
      (await exportObject(options, scope.users)) ??
      skipped(
        'RedundantExport',
        `The state of the ${type.toLowerCase()} in both the source and target systems already match.`,
      )
    );
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    return { ...base, status: 'failure', error: errorInformation(error) };
  }
}

async function exportObject(
  options: Options & { object: OnDemandObject },
  usersInScope: Set<string>,
): Promise<ProvisioningEvent | undefined> {
  const { servicePrincipal, job, object } = options;
  const { BaseAddress = '', SecretToken = '' } =
    servicePrincipal.simulated.secrets;
  const connection = new ScimConnection({
    baseAddress: BaseAddress,
    secretToken: SecretToken,
    fetch: options.fetch,
  });
  await connection.test();
  const exportUser = async (user: EntraUser) => {
    const mapping = objectMapping(job, 'User');
    if (!mapping) return undefined;
    const event = await provisionUser({
      connection,
      job,
      mapping,
      user,
      inScope: usersInScope.has(user.id),
    });
    if (event?.status !== 'failure') delete job.escrows[user.id];
    return event;
  };
  if ('user' in object) return exportUser(object.user);

  const mapping = objectMapping(job, 'Group');
  if (!mapping) return undefined;
  for (const member of object.members) await exportUser(member);
  return provisionGroup({
    connection,
    job,
    mapping,
    group: object.group,
    memberIds: object.members.map(({ id }) => id),
  });
}

/** The event of an object with which nothing happened yet. */
function baseEvent(
  object: OnDemandObject,
  job: SynchronizationJobState,
): ProvisioningEvent {
  const nothing = { action: 'other', status: 'skipped' } as const;
  if ('group' in object) {
    const { group } = object;
    return {
      ...nothing,
      modified: [],
      objectType: 'Group',
      sourceId: group.id,
      name: group.displayName,
      sourceDetails: {
        id: group.id,
        odatatype: 'Group',
        DisplayName: group.displayName,
      },
      targetId: job.links[group.id]?.targetId,
    };
  }
  const { user } = object;
  return {
    ...nothing,
    modified: [],
    objectType: 'User',
    sourceId: user.id,
    name: user.userPrincipalName,
    sourceDetails: {
      id: user.id,
      odatatype: 'User',
      DisplayName: user.displayName ?? '',
      UserPrincipalName: user.userPrincipalName,
    },
    targetId: job.links[user.id]?.targetId,
  };
}
