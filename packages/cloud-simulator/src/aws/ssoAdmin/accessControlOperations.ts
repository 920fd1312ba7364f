import {
  AccessControlState,
  IdentityCenterState,
} from '../../state/AwsOrganizationState';
import { AwsError } from '../AwsError';
import { AwsCall, AwsOperation } from '../AwsOperation';
import { callerArn } from '../sts/callerArn';
import {
  optionalList,
  requiredString,
  requiredStructure,
} from '../validateInput';
import { findActiveInstance } from './findInstance';
import {
  actionsToPassAttributes,
  managementAccountFailure,
} from './managementAccountFailure';

const mostAttributes = 50;
const keyPattern = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u;
const sourcePattern = /^[\p{L}\p{Z}\p{N}_.:/=+\-@[\]{}$\\"]*$/u;

/** Permission sets that are there already need one more IAM permission of who enables it. */
const create: AwsOperation = call => {
  const instance = findActiveInstance(call);
  const sources = readSources(call);
  if (instance.accessControl) {
    throw new AwsError(
      'ConflictException',
      'The instance has an access control attribute configuration already.',
    );
  }
  const { caller, context } = call;
  const { asyncWriteMs = 1_000 } = context.store.state;
  const { organization, accountId } = caller;
  instance.accessControl = {
    sources,
    dueAt: new Date(context.clock.now().getTime() + asyncWriteMs).toISOString(),
    failureReason: instance.permissionSets.length
      ? managementAccountFailure({
          organization,
          instance,
          accountId,
          requestedBy: callerArn(caller),
          actions: actionsToPassAttributes,
        })
      : undefined,
  };
  context.store.changed();
  return {};
};

const describe: AwsOperation = call => {
  const { sources, dueAt, failureReason } = requireConfiguration(
    findActiveInstance(call),
  );
  const isUnderWay = new Date(dueAt) > call.context.clock.now();
  const ended = failureReason ? 'CREATION_FAILED' : 'ENABLED';
  return {
    Status: isUnderWay ? 'CREATION_IN_PROGRESS' : ended,
    StatusReason: isUnderWay ? undefined : failureReason,
    InstanceAccessControlAttributeConfiguration: {
      AccessControlAttributes: Object.entries(sources).map(([Key, Source]) => ({
        Key,
        Value: { Source },
      })),
    },
  };
};

const update: AwsOperation = call => {
  const instance = findActiveInstance(call);
  const sources = readSources(call);
  requireConfiguration(instance).sources = sources;
  call.context.store.changed();
  return {};
};

const remove: AwsOperation = call => {
  const instance = findActiveInstance(call);
  requireConfiguration(instance);
  instance.accessControl = undefined;
  call.context.store.changed();
  return {};
};

function requireConfiguration({
  accessControl,
  instanceArn,
}: IdentityCenterState): AccessControlState {
  if (!accessControl) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Access control attribute configuration of ${instanceArn} not found.`,
    );
  }
  return accessControl;
}

function readSources({ input }: AwsCall): AccessControlState['sources'] {
  const listed = optionalList(
    requiredStructure(input, 'InstanceAccessControlAttributeConfiguration'),
    'AccessControlAttributes',
  );
  if (listed.length > mostAttributes) {
    throw new AwsError(
      'ValidationException',
      `There can be at most ${mostAttributes} attributes for access control.`,
    );
  }
  return Object.fromEntries(
    listed.map(each => {
      const attribute = (each ?? {}) as Record<string, unknown>;
      const key = requiredString(attribute, 'Key', {
        min: 1,
        max: 128,
        pattern: keyPattern,
      });
      const value = requiredStructure(attribute, 'Value');
      return [key, optionalList(value, 'Source').map(readSource)];
    }),
  );
}

function readSource(source: unknown): string {
  return requiredString({ Source: source }, 'Source', {
    max: 256,
    pattern: sourcePattern,
  });
}

/**
 * Attributes for access control of an instance, whether or not the identity provider sends
 * any.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DescribeInstanceAccessControlAttributeConfiguration.html
 */
export const accessControlOperations: Record<string, AwsOperation> = {
  CreateInstanceAccessControlAttributeConfiguration: create,
  DescribeInstanceAccessControlAttributeConfiguration: describe,
  UpdateInstanceAccessControlAttributeConfiguration: update,
  DeleteInstanceAccessControlAttributeConfiguration: remove,
};
