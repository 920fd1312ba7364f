import { IdentityCenterState } from '../state/AwsOrganizationState';
import { AwsCaller } from './AwsCaller';
import { AwsError } from './AwsError';
import { AwsOperation } from './AwsOperation';
import { epochSeconds } from './epochSeconds';
import { pageOf } from './pageOf';
import { requiredString } from './validateInput';

const instanceArnPattern =
  /^arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso:::instance\/(sso)?ins-[a-zA-Z0-9-.]{16}$/;
const permissionSetArnPattern =
  /^arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso:::permissionSet\/(sso)?ins-[a-zA-Z0-9-.]{16}\/ps-[a-zA-Z0-9-./]{16}$/;

/** The API is regional: elsewhere than in its own Region an instance does not exist. */
function instanceHere(caller: AwsCaller): IdentityCenterState | undefined {
  return caller.region === caller.organization.region
    ? caller.organization.identityCenter
    : undefined;
}

function findInstance(
  caller: AwsCaller,
  input: Record<string, unknown>,
): IdentityCenterState {
  const arn = requiredString(input, 'InstanceArn', instanceArnPattern);
  const instance = instanceHere(caller);
  if (!instance || instance.instanceArn !== arn) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Instance ${arn} not found in ${caller.region}.`,
    );
  }
  return instance;
}

function findActiveInstance(
  caller: AwsCaller,
  input: Record<string, unknown>,
): IdentityCenterState {
  const instance = findInstance(caller, input);
  if (instance.status !== 'ACTIVE') {
    throw new AwsError(
      'ConflictException',
      `The instance is in status ${instance.status}; it must be ACTIVE.`,
    );
  }
  return instance;
}

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

const describeInstance: AwsOperation = ({ caller, input }) => ({
  ...instanceMetadata(caller, findInstance(caller, input)),
  EncryptionConfigurationDetails: {
    KeyType: 'AWS_OWNED_KMS_KEY',
    EncryptionStatus: 'ENABLED',
  },
  PermissionSetsEnabled: true,
});

const listRegions: AwsOperation = ({ caller, input }) => {
  const instance = findActiveInstance(caller, input);
  const { items, nextToken } = pageOf({
    items: [regionMetadata(caller, instance)],
    input,
    maxPageSize: 100,
  });
  return { Regions: items, NextToken: nextToken };
};

const listPermissionSets: AwsOperation = ({ caller, input }) => {
  const instance = findActiveInstance(caller, input);
  const { items, nextToken } = pageOf({
    items: instance.permissionSets.map(({ arn }) => arn),
    input,
    maxPageSize: 100,
  });
  return { PermissionSets: items, NextToken: nextToken };
};

const describePermissionSet: AwsOperation = ({ caller, input }) => {
  const instance = findActiveInstance(caller, input);
  const arn = requiredString(
    input,
    'PermissionSetArn',
    permissionSetArnPattern,
  );
  const found = instance.permissionSets.find(set => set.arn === arn);
  if (!found) {
    throw new AwsError(
      'ResourceNotFoundException',
      `PermissionSet with id ${arn} not found.`,
    );
  }
  return {
    PermissionSet: {
      PermissionSetArn: found.arn,
      Name: found.name,
      CreatedDate: epochSeconds(found.createdAt),
      SessionDuration: 'PT1H',
    },
  };
};

/** API of the service `sso-admin`, by `X-Amz-Target`. */
export const ssoAdminOperations: Record<string, AwsOperation> = {
  'SWBExternalService.ListInstances': listInstances,
  'SWBExternalService.DescribeInstance': describeInstance,
  'SWBExternalService.ListRegions': listRegions,
  'SWBExternalService.ListPermissionSets': listPermissionSets,
  'SWBExternalService.DescribePermissionSet': describePermissionSet,
};
