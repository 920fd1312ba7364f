import { createHash } from 'node:crypto';
import { EntraUser, SynchronizationJobState } from '../state/EntraTenantState';
import { ObjectMapping } from './MappingSource';
import { ProvisioningEvent } from './provisioningLog';
import { PatchOperation, ScimConnection, ScimResource } from './ScimConnection';
import { ScimError } from './ScimError';
import { getValue, scimValue, setValue } from './scimPath';
import { ENTERPRISE_USER, SCIM_USER } from './scimSchemas';
import { matchingAttribute, TargetValues, targetValues } from './targetValues';
import { isActive, userAttributes } from './userAttributes';

/**
 * Brings one user to the target: creates, updates or disables it, and remembers the link.
 *
 * @returns what happened, or undefined when there was nothing to do.
 * @throws ScimError when the endpoint refuses the token: no user can be provisioned then.
 */
export async function provisionUser(options: {
  connection: ScimConnection;
  job: SynchronizationJobState;
  mapping: ObjectMapping;
  user: EntraUser;
  inScope: boolean;
}): Promise<ProvisioningEvent | undefined> {
  const { job, mapping, user, inScope } = options;
  const link = job.links[user.id];
  const wanted = inScope && isActive(user);
  if (!wanted && !link?.active) return undefined;

  const attributes = userAttributes(user, inScope);
  const base = {
    objectType: 'User' as const,
    sourceId: user.id,
    name: user.userPrincipalName,
    sourceDetails: {
      id: user.id,
      odatatype: 'User',
      DisplayName: user.displayName ?? '',
      UserPrincipalName: user.userPrincipalName,
    },
  };
  let action: ProvisioningEvent['action'] = 'create';
  try {
    if (!wanted) {
      action = 'disable';
      return { ...base, status: 'success', ...(await disable(options)) };
    }
    const values = targetValues({ mapping, attributes, creating: false });
    const digest = digestOf(values);
    if (link?.digest === digest) return undefined;
    if (link) action = 'update';
    const done = await createOrUpdate({
      ...options,
      values,
      initialValues: targetValues({ mapping, attributes, creating: true }),
    });
    if (done.targetId) {
      job.links[user.id] = { targetId: done.targetId, digest, active: true };
    }
    return { ...base, status: 'success', ...done };
  } catch (error) {
    if (error instanceof ScimError && error.status === 401) throw error;
    return {
      ...base,
      action,
      status: 'failure',
      targetId: link?.targetId,
      modified: [],
      error: errorInformation(error),
    };
  }
}

type Outcome = Pick<ProvisioningEvent, 'action' | 'modified'> &
  Partial<ProvisioningEvent>;

async function disable(options: {
  connection: ScimConnection;
  job: SynchronizationJobState;
  user: EntraUser;
}): Promise<Outcome> {
  const link = options.job.links[options.user.id];
  try {
    await options.connection.patch('Users', link.targetId, [
      { op: 'Replace', path: 'active', value: false },
    ]);
  } catch (error) {
    // Somebody deleted it in AWS: nothing is left to disable.
    if (!(error instanceof ScimError && error.status === 404)) throw error;
  }
  options.job.links[options.user.id] = { ...link, digest: '', active: false };
  return {
    action: 'disable',
    targetId: link.targetId,
    modified: [{ displayName: 'active', oldValue: 'True', newValue: 'False' }],
  };
}

async function createOrUpdate(options: {
  connection: ScimConnection;
  job: SynchronizationJobState;
  mapping: ObjectMapping;
  user: EntraUser;
  values: TargetValues;
  initialValues: TargetValues;
}): Promise<Outcome> {
  const { connection, job, mapping, user, values } = options;
  const matching = matchingAttribute(mapping) ?? 'userName';
  const matchingValue = values[matching];
  if (!matchingValue) {
    return skipped(
      'MissingMatchingAttribute',
      `The user has no value for ${matching}, the matching attribute. Give the source attribute a value.`,
    );
  }
  const link = job.links[user.id];
  const target =
    (link && (await connection.get('Users', link.targetId))) ??
    (await connection.find('Users', matching, matchingValue));
  if (target) return update({ connection, target, values });
  if (!mapping.flowTypes.includes('Add')) {
    return skipped('NotAllowed', 'The mapping does not create users.');
  }
  const resource: ScimResource = { schemas: [SCIM_USER, ENTERPRISE_USER] };
  for (const [name, value] of Object.entries(options.initialValues)) {
    setValue(resource, name, value);
  }
  const created = await connection.create('Users', resource);
  return {
    action: 'create',
    targetId: created.id,
    modified: Object.entries(options.initialValues).map(
      ([displayName, newValue]) => ({ displayName, oldValue: null, newValue }),
    ),
  };
}

async function update(options: {
  connection: ScimConnection;
  target: ScimResource;
  values: TargetValues;
}): Promise<Outcome> {
  const { connection, target, values } = options;
  const modified = Object.entries(values)
    .map(([displayName, newValue]) => ({
      displayName,
      oldValue: getValue(target, displayName) ?? null,
      newValue,
    }))
    .filter(each => each.oldValue !== each.newValue);
  if (modified.length === 0) {
    return {
      ...skipped(
        'RedundantExport',
        'The state of the user in both the source and target systems already match.',
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
  return { action: 'update', targetId: target.id, modified };
}

function skipped(errorCode: string, reason: string): Outcome {
  return {
    action: 'other',
    status: 'skipped',
    modified: [],
    error: {
      errorCode,
      reason,
      additionalDetails: null,
      errorCategory: 'nonServiceFailure',
      recommendedAction: null,
    },
  };
}

/** Graph's form of whatever went wrong with one object. */
export function errorInformation(error: unknown) {
  return {
    errorCode:
      error instanceof ScimError ? error.code : 'AttributeMappingFailed',
    reason: reasonOf(error),
    additionalDetails: null,
    errorCategory:
      error instanceof ScimError && error.status >= 500
        ? 'serviceFailure'
        : 'nonServiceFailure',
    recommendedAction: null,
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof ScimError) return error.reason;
  return error instanceof Error ? error.message : String(error);
}

function digestOf(values: TargetValues): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(values).sort()))
    .digest('hex');
}
