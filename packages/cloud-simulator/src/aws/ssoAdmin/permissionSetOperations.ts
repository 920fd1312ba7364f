import { randomBytes } from 'node:crypto';
import { Duration } from 'luxon';
import { PermissionSetState } from '../../state/PermissionSetState';
import { AwsError } from '../AwsError';
import { AwsOperation } from '../AwsOperation';
import { epochSeconds } from '../epochSeconds';
import { pageOf } from '../pageOf';
import { optionalString, requiredString } from '../validateInput';
import { requireWritable } from './requireWritable';
import { findActiveInstance } from './findInstance';
import { findPermissionSet, touchPermissionSet } from './findPermissionSet';
import { readTags } from './readTags';

/** AWS's quota for an instance. */
const MAX_PERMISSION_SETS = 3500;
const MAX_SESSION_HOURS = 12;

const namePattern = /^[\w+=,.@-]+$/;
const descriptionPattern = /^[\t\n\r\u0020-\u007E\u00A1-\u00FF]*$/;
const durationPattern =
  /^(-?)P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)([DW]))?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const relayStatePattern = /^[a-zA-Z0-9&$@#\\/%?=~\-_'"|!:,.;*+[\] (){}]+$/;

function readProperties(input: Record<string, unknown>) {
  const sessionDuration = optionalString(input, 'SessionDuration', {
    min: 1,
    max: 100,
    pattern: durationPattern,
  });
  if (sessionDuration !== undefined) {
    const hours = Duration.fromISO(sessionDuration).as('hours');
    if (!(hours >= 1 && hours <= MAX_SESSION_HOURS)) {
      throw new AwsError(
        'ValidationException',
        `SessionDuration ${sessionDuration} must be between PT1H and PT12H.`,
      );
    }
  }
  return {
    description: optionalString(input, 'Description', {
      min: 1,
      max: 700,
      pattern: descriptionPattern,
    }),
    sessionDuration,
    relayState: optionalString(input, 'RelayState', {
      min: 1,
      max: 240,
      pattern: relayStatePattern,
    }),
  };
}

function view(set: PermissionSetState) {
  return {
    PermissionSetArn: set.arn,
    Name: set.name,
    Description: set.description,
    CreatedDate: epochSeconds(set.createdAt),
    SessionDuration: set.sessionDuration ?? 'PT1H',
    RelayState: set.relayState,
  };
}

const createPermissionSet: AwsOperation = call => {
  const { input, context } = call;
  const instance = findActiveInstance(call);
  const name = requiredString(input, 'Name', {
    min: 1,
    max: 32,
    pattern: namePattern,
  });
  const properties = readProperties(input);
  const tags = readTags(input);
  if (instance.permissionSets.some(set => set.name === name)) {
    throw new AwsError(
      'ConflictException',
      `PermissionSet with name ${name} already exists.`,
    );
  }
  if (instance.permissionSets.length >= MAX_PERMISSION_SETS) {
    throw new AwsError(
      'ServiceQuotaExceededException',
      `You have exceeded AWS SSO limits. Cannot create more than ${MAX_PERMISSION_SETS} PermissionSets.`,
    );
  }
  const [prefix, instanceId] = instance.instanceArn.split('instance/');
  const set: PermissionSetState = {
    arn: `${prefix}permissionSet/${instanceId}/ps-${randomBytes(8).toString(
      'hex',
    )}`,
    name,
    createdAt: context.clock.now().toISOString(),
    ...properties,
    tags,
  };
  instance.permissionSets.push(set);
  context.store.changed();
  return { PermissionSet: view(set) };
};

const describePermissionSet: AwsOperation = call => ({
  PermissionSet: view(findPermissionSet(findActiveInstance(call), call.input)),
});

/** Only the members that are there change; accounts see it after provisioning. */
const updatePermissionSet: AwsOperation = call => {
  const set = findPermissionSet(findActiveInstance(call), call.input);
  requireWritable(call, set);
  for (const [key, value] of Object.entries(readProperties(call.input))) {
    if (value !== undefined) Object.assign(set, { [key]: value });
  }
  touchPermissionSet(set);
  call.context.store.changed();
  return {};
};

const listPermissionSets: AwsOperation = call => {
  const instance = findActiveInstance(call);
  const { items, nextToken } = pageOf({
    items: instance.permissionSets.map(({ arn }) => arn),
    input: call.input,
    maxPageSize: 100,
  });
  return { PermissionSets: items, NextToken: nextToken };
};

const deletePermissionSet: AwsOperation = call => {
  const instance = findActiveInstance(call);
  const set = findPermissionSet(instance, call.input);
  requireWritable(call, set);
  const inUse =
    instance.accountAssignments?.some(
      each => each.permissionSetArn === set.arn,
    ) ||
    instance.asyncWrites?.some(
      each =>
        each.permissionSetArn === set.arn && each.status === 'IN_PROGRESS',
    );
  if (inUse) {
    throw new AwsError(
      'ConflictException',
      'Could not delete because PermissionSet has ApplicationProfile associated with it',
    );
  }
  instance.permissionSets.splice(instance.permissionSets.indexOf(set), 1);
  call.context.store.changed();
  return {};
};

/** The permission sets themselves. */
export const permissionSetOperations: Record<string, AwsOperation> = {
  CreatePermissionSet: createPermissionSet,
  DescribePermissionSet: describePermissionSet,
  UpdatePermissionSet: updatePermissionSet,
  ListPermissionSets: listPermissionSets,
  DeletePermissionSet: deletePermissionSet,
};
