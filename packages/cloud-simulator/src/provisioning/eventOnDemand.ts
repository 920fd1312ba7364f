import {
  EntraGroup,
  EntraServicePrincipal,
  EntraTenantState,
  EntraUser,
} from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { ConnectionTestError } from './ConnectionTestError';
import { duplicateSources } from './duplicateSources';
import { EntrySkipped } from './EntrySkipped';
import { objectMapping } from './objectMapping';
import { openConnection, toConnectionTestError } from './openConnection';
import { groupOutOfScope, outOfScope } from './outOfScope';
import { ProvisioningEvent, skippedOutcome } from './ProvisioningEvent';
import { provisionGroup } from './provisionGroup';
import { entitled, provisioningScope } from './provisioningScope';
import { provisionUser } from './provisionUser';
import { sourceGroup, sourceUser } from './sourceOf';

/** A user, or a group with those of its members that come along. */
export type OnDemandObject =
  | { user: EntraUser }
  | { group: EntraGroup; members: EntraUser[] };

interface Options {
  fetch: typeof fetch;
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  job: SynchronizationJobState;
  object: OnDemandObject;
}

/** Provisions one object now and answers what happened, also when nothing was to do. */
export async function eventOnDemand(
  options: Options,
): Promise<ProvisioningEvent> {
  const { object, job } = options;
  const source =
    'user' in object ? sourceUser(object.user) : sourceGroup(object.group);
  const targetId = job.links[source.sourceId]?.targetId;
  const skipped = (cause: EntrySkipped): ProvisioningEvent => ({
    ...source,
    ...skippedOutcome(cause),
    targetId,
  });
  const skip = skipOf(options);
  if (skip) return skipped(skip);
  try {
    return (
      (await exportObject(options)) ??
      skipped(
        new EntrySkipped(
          'RedundantExport',
          `The state of the ${source.objectType.toLowerCase()} in both the source and target systems already match.`,
        ),
      )
    );
  } catch (error) {
    const cause = toConnectionTestError(error, options.tenant);
    if (!(cause instanceof ConnectionTestError)) throw error;
    return {
      ...source,
      action: 'other',
      status: 'failure',
      targetId,
      modified: [],
      cause,
    };
  }
}

/** People who left are not disabled on demand: only a cycle does that. */
function skipOf(options: Options): EntrySkipped | undefined {
  const { job, object } = options;
  const type = 'user' in object ? 'User' : 'Group';
  if (!objectMapping(job, type)) {
    return new EntrySkipped(
      'EntrySynchronizationSkipped',
      `The ${type} mapping is off.`,
    );
  }
  const given = entitled(options);
  const scope = provisioningScope(options);
  return 'user' in object
    ? outOfScope({
        user: object.user,
        entitled: given.users,
        inScope: scope.users,
      })
    : groupOutOfScope({
        group: object.group,
        entitled: given.groups,
        inScope: scope.groups,
      });
}

async function exportObject(
  options: Options,
): Promise<ProvisioningEvent | undefined> {
  const { tenant, servicePrincipal, job, object } = options;
  const connection = await openConnection({
    ...options,
    secrets: servicePrincipal.simulated.secrets,
    schema: job.schema,
  });
  const exportUser = userExporter(options, connection);
  if ('user' in object) return exportUser(object.user);

  const mapping = objectMapping(job, 'Group');
  if (!mapping) return undefined;
  for (const member of object.members) await exportUser(member);
  return provisionGroup({
    connection,
    job,
    mapping,
    group: object.group,
    inScope: provisioningScope(options).users,
    looksInTarget: true,
    memberIds: object.members.map(({ id }) => id),
    missingMembers: tenant.provisioningService?.groupsWithMissingMembers,
  });
}

function userExporter(
  options: Options,
  connection: Awaited<ReturnType<typeof openConnection>>,
) {
  const { tenant, job } = options;
  const mapping = objectMapping(job, 'User');
  const scope = provisioningScope(options);
  const duplicates = mapping
    ? duplicateSources({
        job,
        mapping,
        users: tenant.users,
        inScope: scope.users,
      })
    : new Set<string>();
  return async (user: EntraUser) => {
    if (!mapping) return undefined;
    const event = await provisionUser({
      connection,
      job,
      mapping,
      user,
      inScope: scope.users.has(user.id),
      isDuplicate: duplicates.has(user.id),
      secondSource: tenant.provisioningService?.secondSource,
    });
    if (event?.status !== 'failure') delete job.escrows[user.id];
    return event;
  };
}
