import { randomUUID } from 'node:crypto';
import { IdentityCenterState } from '../../state/AwsOrganizationState';
import { AsyncWriteState } from '../../state/PermissionSetState';
import { AwsError } from '../AwsError';
import { AwsCall } from '../AwsOperation';
import { callerArn } from '../sts/callerArn';

const DEFAULT_MS = 1000;
/** AWS's limits of writes under way in an instance. */
const MAX_ASSIGNMENTS = 15;
const MAX_PROVISIONINGS = 3;

type Detail<T> = T extends unknown
  ? Omit<
      T,
      'id' | 'createdAt' | 'dueAt' | 'status' | 'failureReason' | 'requestedBy'
    >
  : never;

/** Takes a write up, unless too many are under way. */
export function startAsyncWrite(options: {
  call: AwsCall;
  instance: IdentityCenterState;
  write: Detail<AsyncWriteState>;
}): AsyncWriteState {
  const { call, instance, write } = options;
  const { store, clock } = call.context;
  const writes = (instance.asyncWrites ??= []);
  const underWay = writes.filter(each => each.status === 'IN_PROGRESS');
  const isProvisioning = write.kind === 'PROVISION';
  const alike = underWay.filter(
    each => (each.kind === 'PROVISION') === isProvisioning,
  );
  if (alike.length >= (isProvisioning ? MAX_PROVISIONINGS : MAX_ASSIGNMENTS)) {
    throw new AwsError(
      'ThrottlingException',
      'There are too many requests processing. Please try again later.',
    );
  }
  const now = clock.now();
  // AWS updates one role at a time in an account.
  const begin = Math.max(
    now.getTime(),
    ...underWay
      .filter(each => each.accountId && each.accountId === write.accountId)
      .map(each => new Date(each.dueAt).getTime()),
  );
  const started: AsyncWriteState = {
    ...write,
    id: randomUUID(),
    createdAt: now.toISOString(),
    dueAt: new Date(
      begin + (store.state.asyncWriteMs ?? DEFAULT_MS),
    ).toISOString(),
    status: 'IN_PROGRESS',
    requestedBy: callerArn(call.caller),
  };
  writes.push(started);
  store.changed();
  return started;
}
