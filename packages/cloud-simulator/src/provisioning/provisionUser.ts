import { createHash } from 'node:crypto';
import { EntraUser } from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { ProvisioningServiceState } from '../state/ProvisioningServiceState';
import { EntrySkipped } from './EntrySkipped';
import { evaluateSource } from './evaluateSource';
import { ObjectMapping } from './MappingSource';
import { matchTarget } from './matchTarget';
import { flows } from './objectMapping';
import {
  ProvisioningEvent,
  ProvisioningOutcome,
  skippedOutcome,
} from './ProvisioningEvent';
import { PatchOperation, ScimConnection, ScimResource } from './ScimConnection';
import { refuseSecondSource } from './refuseSecondSource';
import { ScimError } from './ScimError';
import { getValue, scimValue, setValue } from './scimPath';
import { ENTERPRISE_USER, SCIM_USER } from './scimSchemas';
import { sourceUser } from './sourceOf';
import { TargetValues, targetValues } from './targetValues';
import { isActive, userAttributes } from './userAttributes';

interface Options {
  connection: ScimConnection;
  job: SynchronizationJobState;
  mapping: ObjectMapping;
  user: EntraUser;
  inScope: boolean;
  /** Somebody else has the same value for the matching attribute. */
  isDuplicate: boolean;
  /** Sends the name of the recycle bin of whoever lies in it; absent: only disables them. */
  sendsDeletedName?: boolean;
  /** What becomes of whoever finds a user in AWS to whom somebody else is linked. */
  secondSource?: ProvisioningServiceState['secondSource'];
}

/**
 * Brings one user to the target: creates, updates or disables it, and remembers the link.
 *
 * @returns what happened, or undefined when there was nothing to do.
 * @throws ScimError when the endpoint refuses the token: no user can be provisioned then.
 */
export async function provisionUser(
  options: Options,
): Promise<ProvisioningEvent | undefined> {
  const { job, mapping, user, inScope } = options;
  const link = job.links[user.id];
  const wanted = inScope && isActive(user);
  if (!wanted && !link?.active) return undefined;

  const source = sourceUser(user);
  let action: ProvisioningEvent['action'] = link ? 'update' : 'create';
  try {
    if (!wanted) {
      action = 'disable';
      return { ...source, ...(await disable(options)) };
    }
    refuseSeveralValues(mapping, user);
    const values = targetValues({
      mapping,
      attributes: userAttributes(user, inScope),
      creating: false,
    });
    const digest = digestOf(values);
    // The initial cycle, also the one after a restart, looks at everybody in AWS too.
    if (link?.digest === digest && job.initialCycleDone) return undefined;
    return { ...source, ...(await createOrUpdate(options, values, digest)) };
  } catch (error) {
    if (error instanceof ScimError && error.isRefusal) throw error;
    if (error instanceof EntrySkipped) {
      return {
        ...source,
        ...skippedOutcome(error),
        targetId: link?.targetId,
      };
    }
    return {
      ...source,
      action,
      status: 'failure',
      targetId: link?.targetId,
      modified: [],
      cause: error,
    };
  }
}

/**
 * Sends what the mapping makes of a user who left. Without a mapping for `active` that
 * says so and is applied to changes, or without the action Delete, they stay active.
 */
async function disable(options: Options): Promise<ProvisioningOutcome> {
  const { connection, job, mapping, user, inScope } = options;
  const link = job.links[user.id];
  if (!flows(mapping, 'Delete')) {
    throw new EntrySkipped(
      'EntrySynchronizationSkipped',
      'The mapping does not let objects be deleted in the target system.',
    );
  }
  const { source, flowType } =
    mapping.attributeMappings.find(
      each => each.targetAttributeName === 'active',
    ) ?? {};
  const active =
    source &&
    flowType !== 'ObjectAddOnly' &&
    evaluateSource(source, userAttributes(user, inScope));
  if (!active || active.toLowerCase() !== 'false') {
    throw new EntrySkipped(
      'RedundantExport',
      `The state of the user in both the source and target systems already match. No change to the User '${user.userPrincipalName}' currently needs to be made.`,
    );
  }
  const name = deletedName(options);
  try {
    await connection.patch('Users', link.targetId, [
      { op: 'Replace', path: 'active', value: false },
      ...(name
        ? [{ op: 'Replace' as const, path: 'userName', value: name }]
        : []),
    ]);
  } catch (error) {
    // Somebody deleted it in AWS: nothing is left to disable.
    if (!(error instanceof ScimError && error.status === 404)) throw error;
  }
  job.links[user.id] = {
    ...link,
    digest: '',
    active: false,
    released: !inScope,
  };
  return {
    action: 'disable',
    status: 'success',
    targetId: link.targetId,
    modified: [{ displayName: 'active', oldValue: 'True', newValue: 'False' }],
  };
}

/** The name that Entra gives a user in the recycle bin, where it sends that. */
function deletedName(options: Options): string | undefined {
  const { mapping, user, inScope, sendsDeletedName } = options;
  if (!user.deletedDateTime || !sendsDeletedName) return undefined;
  const { source, flowType } =
    mapping.attributeMappings.find(
      each => each.targetAttributeName === 'userName',
    ) ?? {};
  return source && flowType !== 'ObjectAddOnly'
    ? evaluateSource(source, userAttributes(user, inScope))
    : undefined;
}

async function createOrUpdate(
  options: Options,
  values: TargetValues,
  digest: string,
): Promise<ProvisioningOutcome> {
  const { connection, job, mapping, user, inScope } = options;
  const initialValues = targetValues({
    mapping,
    attributes: userAttributes(user, inScope),
    creating: true,
  });
  const link = job.links[user.id];
  let target = link && (await connection.get('Users', link.targetId));
  if (!target) {
    if (options.isDuplicate) {
      throw new EntrySkipped(
        'DuplicateSourceEntries',
        'More than one user was found in the source system with the configured matching attributes.',
      );
    }
    target = await matchTarget({
      connection,
      type: 'Users',
      mapping,
      values: { ...initialValues, ...values },
    });
    if (target) refuseSecondSource(options, user.id, target.id);
  }
  if (!target) {
    const created = await create(options, initialValues);
    job.links[user.id] = { targetId: created.id, digest, active: true };
    return {
      action: 'create',
      status: 'success',
      targetId: created.id,
      modified: Object.entries(initialValues).map(
        ([displayName, newValue]) => ({
          displayName,
          oldValue: null,
          newValue,
        }),
      ),
    };
  }
  if (!flows(mapping, 'Update')) {
    // Looked at again when the action is ticked: the digest stays as it was.
    job.links[user.id] ??= { targetId: target.id, digest: '', active: true };
    throw new EntrySkipped(
      'EntrySynchronizationSkipped',
      'The mapping does not let objects be updated in the target system.',
    );
  }
  const outcome = await update({ connection, user, target, values });
  job.links[user.id] = { targetId: target.id, digest, active: true };
  return outcome;
}

async function create(
  { connection, mapping }: Options,
  values: TargetValues,
): Promise<ScimResource> {
  if (!flows(mapping, 'Add')) {
    throw new EntrySkipped(
      'EntrySynchronizationSkipped',
      'The mapping does not let objects be created in the target system.',
    );
  }
  const resource: ScimResource = { schemas: [SCIM_USER, ENTERPRISE_USER] };
  for (const [name, value] of Object.entries(values)) {
    setValue(resource, name, value);
  }
  return connection.create('Users', resource);
}

async function update(options: {
  connection: ScimConnection;
  user: EntraUser;
  target: ScimResource;
  values: TargetValues;
}): Promise<ProvisioningOutcome> {
  const { connection, user, target, values } = options;
  const modified = Object.entries(values)
    .map(([displayName, newValue]) => ({
      displayName,
      oldValue: getValue(target, displayName) ?? null,
      newValue,
    }))
    .filter(each => each.oldValue !== each.newValue);
  if (modified.length === 0) {
    return {
      ...skippedOutcome(
        new EntrySkipped(
          'RedundantExport',
          `The state of the user in both the source and target systems already match. No change to the User '${user.userPrincipalName}' currently needs to be made.`,
        ),
      ),
      targetId: target.id,
    };
  }
  const operations = modified.map(
    ({ displayName, oldValue, newValue }): PatchOperation => ({
      op: oldValue === null ? 'Add' : 'Replace',
      path: displayName,
      value: scimValue(displayName, newValue),
    }),
  );
  await connection.patch('Users', target.id, operations);
  return {
    action: 'update',
    status: 'success',
    targetId: target.id,
    modified,
  };
}

/** A source with several values has no place in an attribute that holds one. */
function refuseSeveralValues(mapping: ObjectMapping, user: EntraUser) {
  const several = mapping.attributeMappings.find(
    ({ source }) =>
      source?.type === 'Attribute' &&
      source.name === 'otherMails' &&
      (user.otherMails?.length ?? 0) > 1,
  );
  if (several) {
    throw new EntrySkipped(
      'SchemaPropertyCanOnlyAcceptValue',
      `The property ${several.targetAttributeName} can only accept one value, and the source has several.`,
    );
  }
}

function digestOf(values: TargetValues): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(values).sort()))
    .digest('hex');
}
