import { CloudError } from '../../CloudError';
import { explainProvisioningCause } from '../../clouds/entra/explainProvisioningCause';
import { mostMembersOnDemand } from '../../entra/OnDemandSubject';
import { findApplication } from '../findApplication';
import { savedSecrets } from '../savedSecrets';
import { findMapping } from '../schema/findMapping';
import { StepContext } from '../Step';
import { FoundJob } from '../withJob';
import { ExistingPrincipal } from './ExistingAccess';

/** So many requests for one group: Entra takes five in ten seconds, the next cycle the rest. */
const mostRequests = 10;

/** A group that Entra can send now. */
export interface SendableGroup {
  /** Display name. */
  name: string;
  /** Object id in Entra. */
  id: string;
}

/** What sending them takes. */
export interface SendableGroups {
  job: FoundJob;
  groups: SendableGroup[];
}

/**
 * Which of the groups that are not in AWS Entra can send now: those that have the enterprise
 * application, when groups are sent at all. Reads only when there are some.
 */
export async function findSendableGroups(
  context: StepContext,
  missing: ExistingPrincipal[],
): Promise<SendableGroups | undefined> {
  const names = missing
    .filter(({ principalType }) => principalType === 'GROUP')
    .map(({ principal }) => principal);
  if (!context.specification.provisioning?.groupsEnabled || !names.length) {
    return undefined;
  }
  try {
    return await readSendableGroups(context, new Set(names));
  } catch (error) {
    // Without it, they come with the next cycle.
    context.signal.throwIfAborted();
    if (error instanceof CloudError) return undefined;
    throw error;
  }
}

async function readSendableGroups(
  context: StepContext,
  names: Set<string>,
): Promise<SendableGroups | undefined> {
  const search = await findApplication(context);
  if (search.kind !== 'found') return undefined;
  const { entra } = context;
  const { id } = search.servicePrincipal;
  const [job, { hasToken }, assigned] = await Promise.all([
    entra.synchronization.getJob(id),
    savedSecrets(context, id),
    entra.assignments.list(id),
  ]);
  const groups = assigned.flatMap(
    ({ principalType, principalId, principalDisplayName: name }) =>
      principalType === 'Group' && principalId && name && names.has(name)
        ? [{ name, id: principalId }]
        : [],
  );
  return job?.id && hasToken && groups.length > 0
    ? { job: { ...search, job: { ...job, id: job.id } }, groups }
    : undefined;
}

/**
 * Has Entra send groups now, with their members, five at a time. What does not go through
 * is told in the log and left to the next cycle.
 */
export async function sendGroupsOnDemand(
  context: StepContext,
  { job: found, groups }: SendableGroups,
): Promise<void> {
  const { entra, signal, log } = context;
  const { servicePrincipal, job } = found;
  const schema = await entra.synchronization.getSchema(
    servicePrincipal.id,
    job.id,
  );
  const ruleId = findMapping(schema, 'Group')?.rule.id;
  if (!ruleId) return;
  for (const group of groups) {
    const members = await listMembers(context, group);
    const requests = Math.min(
      Math.max(Math.ceil(members.length / mostMembersOnDemand), 1),
      mostRequests,
    );
    for (let request = 0; request < requests; request += 1) {
      signal.throwIfAborted();
      const refusal = await sendOnce(context, found, ruleId, {
        ...group,
        memberIds: members.slice(
          request * mostMembersOnDemand,
          (request + 1) * mostMembersOnDemand,
        ),
      });
      if (refusal) {
        log(refusal);
        break;
      }
    }
    if (members.length > mostRequests * mostMembersOnDemand) {
      log(
        `Group "${group.name}" has ${
          members.length
        } members: the next cycle sends those beyond ${
          mostRequests * mostMembersOnDemand
        }.`,
      );
    }
  }
}

/** A group is of use without its members, too: they come with the next cycle. */
async function listMembers(
  { entra, signal, log }: StepContext,
  { id, name }: SendableGroup,
): Promise<string[]> {
  try {
    const members = await entra.directory.listMembers(id);
    return members.flatMap(member => member.id ?? []);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof CloudError)) throw error;
    log(
      `The members of group "${name}" are left to the next cycle: ${error.message}`,
    );
    return [];
  }
}

/** @returns one sentence when Entra did not send it */
async function sendOnce(
  { entra, signal }: StepContext,
  { servicePrincipal, job }: FoundJob,
  ruleId: string,
  group: SendableGroup & { memberIds: string[] },
): Promise<string | undefined> {
  const { id, name, memberIds } = group;
  const refusal = `Entra did not send group "${name}" to AWS on demand`;
  try {
    const { result, cause, errorCode } =
      await entra.synchronization.provisionOnDemand(
        servicePrincipal.id,
        job.id,
        ruleId,
        { kind: 'group', id, memberIds },
      );
    if (result !== 'Failure') return undefined;
    const { why, remedy } = explainProvisioningCause(
      cause ?? 'unknown',
      'group',
    );
    return `${refusal}: ${why}${errorCode ? ` (${errorCode})` : ''}. ${remedy}`;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof CloudError)) throw error;
    return `${refusal}: ${error.message}`;
  }
}
