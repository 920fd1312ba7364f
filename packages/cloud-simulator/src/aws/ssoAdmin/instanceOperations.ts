import { IdentityCenterState } from '../../state/AwsOrganizationState';
import { AwsCaller } from '../AwsCaller';
import { AwsOperation } from '../AwsOperation';
import { epochSeconds } from '../epochSeconds';
import { pageOf } from '../pageOf';
import { findActiveInstance, findInstance, instanceHere } from './findInstance';

function regionMetadata(caller: AwsCaller, instance: IdentityCenterState) {
  return {
    RegionName: caller.organization.region,
    Status: 'ACTIVE',
    AddedDate: epochSeconds(instance.createdAt),
    IsPrimaryRegion: true,
  };
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
    Regions: [regionMetadata(caller, instance)],
  };
}

const listInstances: AwsOperation = ({ caller, input }) => {
  const instance = instanceHere(caller);
  const { items, nextToken } = pageOf({
    items: instance ? [instanceMetadata(caller, instance)] : [],
    input,
    maxPageSize: 100,
  });
  return { Instances: items, NextToken: nextToken };
};

const describeInstance: AwsOperation = call => ({
  ...instanceMetadata(call.caller, findInstance(call)),
  EncryptionConfigurationDetails: {
    KeyType: 'AWS_OWNED_KMS_KEY',
    EncryptionStatus: 'ENABLED',
  },
  PermissionSetsEnabled: true,
});

const listRegions: AwsOperation = call => {
  const { items, nextToken } = pageOf({
    items: [regionMetadata(call.caller, findActiveInstance(call))],
    input: call.input,
    maxPageSize: 100,
  });
  return { Regions: items, NextToken: nextToken };
};

/** The instance itself and its Regions. */
export const instanceOperations: Record<string, AwsOperation> = {
  ListInstances: listInstances,
  DescribeInstance: describeInstance,
  ListRegions: listRegions,
};
