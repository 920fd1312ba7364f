import { AwsError } from '../AwsError';
import { AwsCall, AwsOperation } from '../AwsOperation';
import { pageOf } from '../pageOf';
import { optionalList, requiredString } from '../validateInput';
import { findActiveInstance, instanceHere } from './findInstance';
import { findPermissionSet } from './findPermissionSet';
import { readTags } from './readTags';

/** The tagged permission set; other resources are not tagged here. */
function findTagged(call: AwsCall) {
  const { input, caller } = call;
  const PermissionSetArn = requiredString(input, 'ResourceArn', {
    min: 10,
    max: 2048,
  });
  // The instance may be left out: there is one in a Region.
  const InstanceArn = input.InstanceArn ?? instanceHere(caller)?.instanceArn;
  const instance = findActiveInstance({
    ...call,
    input: { ...input, InstanceArn },
  });
  return findPermissionSet(instance, { PermissionSetArn });
}

const listTags: AwsOperation = call => {
  const { items, nextToken } = pageOf({
    items: Object.entries(findTagged(call).tags ?? {}),
    input: call.input,
    maxPageSize: 75,
  });
  return {
    Tags: items.map(([Key, Value]) => ({ Key, Value })),
    NextToken: nextToken,
  };
};

const tagResource: AwsOperation = call => {
  const set = findTagged(call);
  const tags = { ...set.tags, ...readTags(call.input) };
  if (Object.keys(tags).length > 50) {
    throw new AwsError(
      'ServiceQuotaExceededException',
      'A resource has at most 50 tags.',
    );
  }
  set.tags = tags;
  call.context.store.changed();
  return {};
};

const untagResource: AwsOperation = call => {
  const set = findTagged(call);
  for (const key of optionalList(call.input, 'TagKeys')) {
    delete set.tags?.[String(key)];
  }
  call.context.store.changed();
  return {};
};

/** Tags of permission sets. */
export const tagOperations: Record<string, AwsOperation> = {
  ListTagsForResource: listTags,
  TagResource: tagResource,
  UntagResource: untagResource,
};
