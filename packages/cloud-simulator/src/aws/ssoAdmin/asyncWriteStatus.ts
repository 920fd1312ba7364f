import { IdentityCenterState } from '../../state/AwsOrganizationState';
import { AsyncWriteState } from '../../state/PermissionSetState';
import { AwsError } from '../AwsError';
import { AwsCall } from '../AwsOperation';
import { epochSeconds } from '../epochSeconds';
import { pageOf } from '../pageOf';
import {
  optionalString,
  optionalStructure,
  requiredString,
} from '../validateInput';

const idPattern =
  /^\b[0-9a-f]{8}\b-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-\b[0-9a-f]{12}\b$/;

/** The write of one kind that the member `name` asks for. */
export function findAsyncWrite<K extends AsyncWriteState['kind']>(options: {
  instance: IdentityCenterState;
  input: AwsCall['input'];
  name: string;
  kind: K;
}): AsyncWriteState {
  const { instance, input, name, kind } = options;
  const id = requiredString(input, name, idPattern);
  const found = instance.asyncWrites?.find(
    each => each.id === id && each.kind === kind,
  );
  if (!found) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Request with id ${id} not found.`,
    );
  }
  return found;
}

/** A page of the statuses of one kind, the newest first. */
export function listAsyncWrites(options: {
  instance: IdentityCenterState;
  input: AwsCall['input'];
  kind: AsyncWriteState['kind'];
}) {
  const { instance, input, kind } = options;
  const filter = optionalStructure(input, 'Filter') ?? {};
  const status = optionalString(filter, 'Status', {
    values: ['IN_PROGRESS', 'FAILED', 'SUCCEEDED'],
  });
  const { items, nextToken } = pageOf({
    items: (instance.asyncWrites ?? [])
      .filter(
        each => each.kind === kind && each.status === (status ?? each.status),
      )
      .reverse(),
    input,
    maxPageSize: 100,
  });
  return {
    statuses: items.map(each => ({
      Status: each.status,
      RequestId: each.id,
      CreatedDate: epochSeconds(each.createdAt),
    })),
    nextToken,
  };
}

/** A write's status as the API answers it. */
export function asyncWriteStatus(write: AsyncWriteState) {
  const status = {
    Status: write.status,
    RequestId: write.id,
    FailureReason: write.failureReason,
    PermissionSetArn: write.permissionSetArn,
    CreatedDate: epochSeconds(write.createdAt),
  };
  return write.kind === 'PROVISION'
    ? { ...status, AccountId: write.accountId }
    : {
        ...status,
        TargetId: write.accountId,
        TargetType: 'AWS_ACCOUNT',
        PrincipalType: write.principalType,
        PrincipalId: write.principalId,
      };
}
