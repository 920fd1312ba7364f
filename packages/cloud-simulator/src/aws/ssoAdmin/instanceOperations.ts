import { IdentityCenterState } from '../../state/AwsOrganizationState';
import { AwsCaller } from '../AwsCaller';
import { AwsError } from '../AwsError';
import { AwsOperation } from '../AwsOperation';
import { isMember } from '../organizations';
import { epochSeconds } from '../epochSeconds';
import { pageOf } from '../pageOf';
import { requiredString } from '../validateInput';
import { callerArn } from '../sts/callerArn';
import {
  findActiveInstance,
  findInstance,
  instanceHere,
  replicaHere,
} from './findInstance';
import { makeAccountInstance } from './makeAccountInstance';
import { settleAsyncWrites } from './settleAsyncWrites';

const regionPattern = /^[a-z]{2,}(-[a-z]+)+-\d+$/;

function regionsOf(caller: AwsCaller, instance: IdentityCenterState) {
  const primary = caller.organization.region;
  const { addingRegion, additionalRegions = [] } = instance;
  return [
    ...[primary, ...additionalRegions].map(region => ({
      region,
      status: 'ACTIVE',
    })),
    ...(addingRegion
      ? [{ region: addingRegion.region, status: 'ADDING' }]
      : []),
  ].map(({ region, status }) => ({
    RegionName: region,
    Status: status,
    AddedDate: epochSeconds(instance.createdAt),
    IsPrimaryRegion: region === primary,
  }));
}

function instanceMetadata(caller: AwsCaller, instance: IdentityCenterState) {
  const { organization } = caller;
  return {
    InstanceArn: instance.instanceArn,
    IdentityStoreId: instance.identityStoreId,
    IdentityStoreArn: `arn:${organization.partition}:identitystore::${organization.managementAccountId}:identitystore/${instance.identityStoreId}`,
    OwnerAccountId: organization.managementAccountId,
    CreatedDate: epochSeconds(instance.createdAt),
    Status: instance.status,
    PrimaryRegion: organization.region,
    Regions: regionsOf(caller, instance),
  };
}

/** An instance that a single account has for itself; only that account sees it. */
function accountInstances({ organization, accountId, region }: AwsCaller) {
  return (organization.accountInstances ?? [])
    .filter(each => each.accountId === accountId && each.region === region)
    .map(({ instanceArn, identityStoreId, createdAt }) => ({
      InstanceArn: instanceArn,
      IdentityStoreId: identityStoreId,
      OwnerAccountId: accountId,
      CreatedDate: epochSeconds(createdAt),
      Status: 'ACTIVE',
    }));
}

const listInstances: AwsOperation = ({ caller, input, context }) => {
  const { organization } = caller;
  if (organization.identityCenter) {
    settleAsyncWrites({
      organization,
      instance: organization.identityCenter,
      store: context.store,
      now: context.clock.now(),
    });
  }
  const instance = isMember(caller) ? replicaHere(caller) : undefined;
  const { items, nextToken } = pageOf({
    items: [
      ...(instance ? [instanceMetadata(caller, instance)] : []),
      ...accountInstances(caller),
    ],
    input,
    maxPageSize: 100,
  });
  return { Instances: items, NextToken: nextToken };
};

const describeInstance: AwsOperation = call => {
  const instance = findInstance(call, replicaHere(call.caller));
  const { encryption } = instance;
  return {
    ...instanceMetadata(call.caller, instance),
    EncryptionConfigurationDetails: encryption
      ? {
          KeyType: 'CUSTOMER_MANAGED_KEY',
          KmsKeyArn: encryption.kmsKeyArn,
          EncryptionStatus: encryption.status,
          EncryptionStatusReason: encryption.reason,
        }
      : { KeyType: 'AWS_OWNED_KMS_KEY', EncryptionStatus: 'ENABLED' },
    PermissionSetsEnabled: true,
  };
};

const listRegions: AwsOperation = call => {
  const instance = findActiveInstance(call, replicaHere(call.caller));
  const { items, nextToken } = pageOf({
    items: regionsOf(call.caller, instance),
    input: call.input,
    maxPageSize: 100,
  });
  return { Regions: items, NextToken: nextToken };
};

const addRegion: AwsOperation = call => {
  const { caller, context, input } = call;
  const instance = findActiveInstance(call);
  const region = requiredString(input, 'RegionName', regionPattern);
  const { addingRegion, additionalRegions = [], encryption } = instance;
  if (!/:key\/mrk-/.test(encryption?.kmsKeyArn ?? '')) {
    throw new AwsError(
      'ValidationException',
      'The IAM Identity Center instance must be encrypted with a multi-Region customer managed KMS key.',
    );
  }
  if (
    addingRegion ||
    region === caller.organization.region ||
    additionalRegions.includes(region)
  ) {
    throw new AwsError(
      'ConflictException',
      `Region ${region} cannot be added in the current state of the instance.`,
    );
  }
  const { asyncWriteMs = 1_000 } = context.store.state;
  const dueAt = new Date(context.clock.now().getTime() + asyncWriteMs);
  instance.addingRegion = { region, dueAt: dueAt.toISOString() };
  context.store.changed();
  return { Status: 'ADDING' };
};

const removeRegion: AwsOperation = call => {
  const instance = findActiveInstance(call);
  const region = requiredString(call.input, 'RegionName', regionPattern);
  const { additionalRegions = [] } = instance;
  if (!additionalRegions.includes(region)) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Region ${region} is no additional Region of the instance.`,
    );
  }
  instance.additionalRegions = additionalRegions.filter(
    each => each !== region,
  );
  call.context.store.changed();
  return { Status: 'REMOVING' };
};

/** An instance of one account's own, which no management account can have. */
const createInstance: AwsOperation = ({ caller, context }) => {
  const { organization, accountId, region } = caller;
  if (accountId === organization.managementAccountId) {
    throw new AwsError(
      'ValidationException',
      'Organization management account is not allowed to perform the operation.',
    );
  }
  const known = organization.accountInstances ?? [];
  if (known.some(each => each.accountId === accountId)) {
    throw new AwsError(
      'ConflictException',
      'The account has an instance of IAM Identity Center already.',
    );
  }
  const made = makeAccountInstance({
    partition: organization.partition,
    accountId,
    region,
    now: context.clock.now(),
  });
  organization.accountInstances = [...known, made];
  context.store.changed();
  return { InstanceArn: made.instanceArn };
};

/** Everything in it is gone; who owns it alone may do that. */
const deleteInstance: AwsOperation = ({ caller, context, input }) => {
  const { organization, accountId } = caller;
  const arn = requiredString(input, 'InstanceArn');
  const others = (organization.accountInstances ?? []).filter(
    each => each.instanceArn !== arn || each.accountId !== accountId,
  );
  const isOwn = others.length < (organization.accountInstances ?? []).length;
  const isOrganizations =
    instanceHere(caller)?.instanceArn === arn &&
    accountId === organization.managementAccountId;
  if (!isOwn && !isOrganizations) {
    throw new AwsError(
      'AccessDeniedException',
      `User: ${callerArn(
        caller,
      )} is not authorized to perform: sso:DeleteInstance`,
    );
  }
  if (isOwn) organization.accountInstances = others;
  else organization.identityCenter = undefined;
  context.store.changed();
  return {};
};

/** The instance itself and its Regions, which additional Regions answer too. */
export const instanceOperations: Record<string, AwsOperation> = {
  ListInstances: listInstances,
  DescribeInstance: describeInstance,
  ListRegions: listRegions,
  AddRegion: addRegion,
  RemoveRegion: removeRegion,
  CreateInstance: createInstance,
  DeleteInstance: deleteInstance,
};
