import { AwsError } from '../AwsError';
import { AwsCall, AwsOperation } from '../AwsOperation';
import {
  optionalStructure,
  requiredString,
  requiredStructure,
} from '../validateInput';
import { readCustomerManagedPolicy } from './customerManagedPolicies';
import { findActiveInstance } from './findInstance';
import { findPermissionSet, touchPermissionSet } from './findPermissionSet';
import { readManagedPolicyArn } from './managedPolicies';
import { requireWritable } from './requireWritable';

const documentPattern = /^[\t\n\r\u0020-\u00FF]+$/;

function setToChange(call: AwsCall) {
  const set = findPermissionSet(findActiveInstance(call), call.input);
  requireWritable(call, set);
  return set;
}

/** Takes any JSON object: what IAM refuses in it fails in provisioning. */
const putInlinePolicy: AwsOperation = call => {
  const set = setToChange(call);
  const document = requiredString(call.input, 'InlinePolicy', {
    min: 1,
    max: 32768,
    pattern: documentPattern,
  });
  if (!isJsonObject(document)) {
    throw new AwsError(
      'ValidationException',
      'InlinePolicy is not a valid JSON policy document.',
    );
  }
  set.inlinePolicy = document;
  touchPermissionSet(set);
  call.context.store.changed();
  return {};
};

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const getInlinePolicy: AwsOperation = call => ({
  InlinePolicy:
    findPermissionSet(findActiveInstance(call), call.input).inlinePolicy ?? '',
});

const deleteInlinePolicy: AwsOperation = call => {
  const set = setToChange(call);
  set.inlinePolicy = undefined;
  touchPermissionSet(set);
  call.context.store.changed();
  return {};
};

const putPermissionsBoundary: AwsOperation = call => {
  const set = setToChange(call);
  const boundary = requiredStructure(call.input, 'PermissionsBoundary');
  const reference = optionalStructure(
    boundary,
    'CustomerManagedPolicyReference',
  );
  const hasArn =
    boundary.ManagedPolicyArn !== undefined &&
    boundary.ManagedPolicyArn !== null;
  if (hasArn === (reference !== undefined)) {
    throw new AwsError(
      'ValidationException',
      'Specify either ManagedPolicyArn or CustomerManagedPolicyReference in PermissionsBoundary.',
    );
  }
  set.permissionsBoundary = reference
    ? { customerManagedPolicy: readCustomerManagedPolicy(reference) }
    : {
        managedPolicyArn: readManagedPolicyArn({
          input: boundary,
          name: 'ManagedPolicyArn',
          organization: call.caller.organization,
        }),
      };
  touchPermissionSet(set);
  call.context.store.changed();
  return {};
};

const getPermissionsBoundary: AwsOperation = call => {
  const { permissionsBoundary } = findPermissionSet(
    findActiveInstance(call),
    call.input,
  );
  if (!permissionsBoundary) {
    throw new AwsError(
      'ResourceNotFoundException',
      'PermissionsBoundary not found for PermissionSet.',
    );
  }
  return {
    PermissionsBoundary:
      'managedPolicyArn' in permissionsBoundary
        ? { ManagedPolicyArn: permissionsBoundary.managedPolicyArn }
        : {
            CustomerManagedPolicyReference: {
              Name: permissionsBoundary.customerManagedPolicy.name,
              Path: permissionsBoundary.customerManagedPolicy.path,
            },
          },
  };
};

const deletePermissionsBoundary: AwsOperation = call => {
  const set = setToChange(call);
  set.permissionsBoundary = undefined;
  touchPermissionSet(set);
  call.context.store.changed();
  return {};
};

/** Inline policy and permissions boundary of permission sets. */
export const inlinePolicyOperations: Record<string, AwsOperation> = {
  PutInlinePolicyToPermissionSet: putInlinePolicy,
  GetInlinePolicyForPermissionSet: getInlinePolicy,
  DeleteInlinePolicyFromPermissionSet: deleteInlinePolicy,
  PutPermissionsBoundaryToPermissionSet: putPermissionsBoundary,
  GetPermissionsBoundaryForPermissionSet: getPermissionsBoundary,
  DeletePermissionsBoundaryFromPermissionSet: deletePermissionsBoundary,
};
