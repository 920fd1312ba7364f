import { isLastTryRefused } from './isLastTryRefused';

type State = Parameters<typeof isLastTryRefused>[0];
type Write = [action: string, status: string, userId?: string];

/** @param refusedWith - what AWS answered to whom the job tries again, by their ids */
function state(
  writes: Write[],
  refusedWith: Record<string, number | null> = {},
  flowTypes = 'Add, Update, Delete',
): State {
  return {
    tenant: {
      provisioningLogs: writes.map(([action, status, id = 'ada']) => ({
        jobId: 'job',
        provisioningAction: action,
        provisioningStatusInfo: { status },
        sourceIdentity: { id, identityType: 'User' },
      })),
    },
    servicePrincipal: {
      simulated: {
        job: {
          id: 'job',
          schema: {
            synchronizationRules: [
              { objectMappings: [{ sourceObjectName: 'User', flowTypes }] },
            ],
          },
          escrows: Object.fromEntries(
            Object.entries(refusedWith).map(([id, status]) => [
              id,
              { refusal: { write: 'change', status } },
            ]),
          ),
        },
      },
    },
  } as unknown as State;
}

describe('isLastTryRefused', () => {
  it.each<[string, State]>([
    ['a change', state([['update', 'failure']], { ada: 500 })],
    [
      'a change, where nobody new is created any more',
      state(
        [
          ['create', 'success', 'ken'],
          ['update', 'failure'],
        ],
        { ada: 500 },
        'Update',
      ),
    ],
    [
      'a change and a new person',
      state(
        [
          ['create', 'failure', 'ken'],
          ['update', 'success'],
          ['update', 'failure'],
          ['other', 'skipped'],
        ],
        { ken: 403, ada: 403 },
      ),
    ],
  ])('says so of %s', (_, refused) => {
    expect(isLastTryRefused(refused)).toBe(true);
  });

  it.each<[string, State]>([
    ['nothing was tried', state([])],
    [
      'a change was taken since',
      state(
        [
          ['update', 'failure', 'ken'],
          ['update', 'success'],
        ],
        { ken: 500 },
      ),
    ],
    [
      'a new person was taken',
      state(
        [
          ['create', 'success', 'ken'],
          ['update', 'failure'],
        ],
        { ada: 500 },
      ),
    ],
    [
      'AWS has something against the person',
      state([['update', 'failure']], { ada: 409 }),
    ],
    [
      'AWS refuses to delete somebody',
      state(
        [
          ['update', 'success', 'ken'],
          ['delete', 'failure'],
        ],
        { ada: 403 },
      ),
    ],
    ['Entra tries her no more', state([['update', 'failure']])],
  ])('does not where %s', (_, other) => {
    expect(isLastTryRefused(other)).toBe(false);
  });
});
