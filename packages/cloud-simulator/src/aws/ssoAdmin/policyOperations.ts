import { PermissionSetState } from '../../state/PermissionSetState';
import { AwsError } from '../AwsError';
import { AwsCall, AwsOperation } from '../AwsOperation';
import { pageOf } from '../pageOf';
import { requiredStructure } from '../validateInput';
import {
  readCustomerManagedPolicy,
  sameCustomerManagedPolicy,
} from './customerManagedPolicies';
import { findActiveInstance } from './findInstance';
import { findPermissionSet, touchPermissionSet } from './findPermissionSet';
import { managedPolicyName, readManagedPolicyArn } from './managedPolicies';
import { requireWritable } from './requireWritable';

/** AWS's quota: AWS managed and customer managed policies together. */
const MAX_POLICIES = 20;

function setToChange(call: AwsCall): PermissionSetState {
  const set = findPermissionSet(findActiveInstance(call), call.input);
  requireWritable(call, set);
  return set;
}

function done(call: AwsCall, set: PermissionSetState) {
  touchPermissionSet(set);
  call.context.store.changed();
  return {};
}

function requireRoom(set: PermissionSetState) {
  const count =
    (set.managedPolicies?.length ?? 0) +
    (set.customerManagedPolicies?.length ?? 0);
  if (count >= MAX_POLICIES) {
    throw new AwsError(
      'ServiceQuotaExceededException',
      `You have exceeded AWS SSO limits. Cannot attach more than ${MAX_POLICIES} policies to a PermissionSet.`,
    );
  }
}

function readArn(call: AwsCall): string {
  return readManagedPolicyArn({
    input: call.input,
    name: 'ManagedPolicyArn',
    organization: call.caller.organization,
  });
}

/** Takes any ARN of the right form: a policy that does not exist fails in provisioning. */
const attachManagedPolicy: AwsOperation = call => {
  const set = setToChange(call);
  const arn = readArn(call);
  set.managedPolicies ??= [];
  if (set.managedPolicies.includes(arn)) {
    throw new AwsError(
      'ConflictException',
      `ManagedPolicy with arn ${arn} is already attached to PermissionSet with id ${set.arn}.`,
    );
  }
  requireRoom(set);
  set.managedPolicies.push(arn);
  return done(call, set);
};

const detachManagedPolicy: AwsOperation = call => {
  const set = setToChange(call);
  const arn = readArn(call);
  const policies = set.managedPolicies ?? [];
  if (!policies.includes(arn)) {
    throw new AwsError(
      'ResourceNotFoundException',
      `ManagedPolicy with arn ${arn} not found in PermissionSet with id ${set.arn}.`,
    );
  }
  set.managedPolicies = policies.filter(each => each !== arn);
  return done(call, set);
};

const listManagedPolicies: AwsOperation = call => {
  const set = findPermissionSet(findActiveInstance(call), call.input);
  const { items, nextToken } = pageOf({
    items: set.managedPolicies ?? [],
    input: call.input,
    maxPageSize: 100,
  });
  return {
    AttachedManagedPolicies: items.map(arn => ({
      Name: managedPolicyName(arn),
      Arn: arn,
    })),
    NextToken: nextToken,
  };
};

const readReference = (call: AwsCall) =>
  readCustomerManagedPolicy(
    requiredStructure(call.input, 'CustomerManagedPolicyReference'),
  );

const attachCustomerManagedPolicy: AwsOperation = call => {
  const set = setToChange(call);
  const policy = readReference(call);
  set.customerManagedPolicies ??= [];
  if (
    set.customerManagedPolicies.some(each =>
      sameCustomerManagedPolicy(each, policy),
    )
  ) {
    throw new AwsError(
      'ConflictException',
      `CustomerManagedPolicyReference ${policy.path}${policy.name} is already attached to PermissionSet with id ${set.arn}.`,
    );
  }
  requireRoom(set);
  set.customerManagedPolicies.push(policy);
  return done(call, set);
};

const detachCustomerManagedPolicy: AwsOperation = call => {
  const set = setToChange(call);
  const policy = readReference(call);
  const policies = set.customerManagedPolicies ?? [];
  const kept = policies.filter(
    each => !sameCustomerManagedPolicy(each, policy),
  );
  if (kept.length === policies.length) {
    throw new AwsError(
      'ResourceNotFoundException',
      `CustomerManagedPolicyReference ${policy.path}${policy.name} not found in PermissionSet with id ${set.arn}.`,
    );
  }
  set.customerManagedPolicies = kept;
  return done(call, set);
};

const listCustomerManagedPolicies: AwsOperation = call => {
  const set = findPermissionSet(findActiveInstance(call), call.input);
  const { items, nextToken } = pageOf({
    items: set.customerManagedPolicies ?? [],
    input: call.input,
    maxPageSize: 100,
  });
  return {
    CustomerManagedPolicyReferences: items.map(({ name, path }) => ({
      Name: name,
      Path: path,
    })),
    NextToken: nextToken,
  };
};

/** Managed policies of permission sets. */
export const policyOperations: Record<string, AwsOperation> = {
  AttachManagedPolicyToPermissionSet: attachManagedPolicy,
  DetachManagedPolicyFromPermissionSet: detachManagedPolicy,
  ListManagedPoliciesInPermissionSet: listManagedPolicies,
  AttachCustomerManagedPolicyReferenceToPermissionSet:
    attachCustomerManagedPolicy,
  DetachCustomerManagedPolicyReferenceFromPermissionSet:
    detachCustomerManagedPolicy,
  ListCustomerManagedPolicyReferencesInPermissionSet:
    listCustomerManagedPolicies,
};
