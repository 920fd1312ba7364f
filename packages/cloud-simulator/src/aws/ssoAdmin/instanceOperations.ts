import { IdentityCenterState } from '../../state/AwsOrganizationState';
import { AwsCaller } from '../AwsCaller';
import { AwsOperation } from '../AwsOperation';
import { epochSeconds } from '../epochSeconds';
import { pageOf } from '../pageOf';
import { findActiveInstance, findInstance, replicaHere } from './findInstance';

function regionsOf(caller: AwsCaller, instance: IdentityCenterState) {
  const primary = caller.organization.region;
  return [primary, ...(instance.additionalRegions ?? [])].map(region => ({
    RegionName: region,
    Status: 'ACTIVE',
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

const listInstances: AwsOperation = ({ caller, input }) => {
  const instance = replicaHere(caller);
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

/** The instance itself and its Regions, which additional Regions answer too. */
export const instanceOperations: Record<string, AwsOperation> = {
  ListInstances: listInstances,
  DescribeInstance: describeInstance,
  ListRegions: listRegions,
};
