import { isLinkedTwice, isNameShared, isUserShared } from './isUserShared';

const now = Date.parse('2026-11-24T12:00:00Z');

type State = Parameters<typeof isUserShared>[1];

type Told = [sourceId: string, at: string, target: string, action?: string];

function state(
  told: Told[],
  more: { licenceMissing?: boolean; links?: Record<string, string> } = {},
): State {
  const { links = { alan: 'user-1', ada: 'user-1' } } = more;
  return {
    tenant: {
      restrictions: more.licenceMissing ? ['provisioningLogs'] : [],
      provisioningLogs: told.map(([id, activityDateTime, target, action]) => ({
        sourceIdentity: { id },
        activityDateTime,
        provisioningAction: action ?? 'update',
        targetIdentity: { id: target },
        provisioningStatusInfo: { status: 'success' },
      })),
    },
    servicePrincipal: {
      simulated: {
        job: {
          links: Object.fromEntries(
            Object.entries(links).map(([id, targetId]) => [id, { targetId }]),
          ),
        },
      },
    },
  } as unknown as State;
}

const alan: Told = ['alan', '2026-11-20T08:00:00Z', 'user-1'];
const ada: Told = ['ada', '2026-11-21T08:00:00Z', 'user-1'];
const longAgo: Told = ['alan', '2026-10-20T08:00:00Z', 'user-1'];

describe('isUserShared', () => {
  it('is so where the log shows both', () => {
    expect(isUserShared('ada', state([alan, ada]), now)).toBe(true);
    expect(isUserShared('grace', state([alan, ada]), now)).toBe(false);
  });

  it('is not about the name when the other has left', () => {
    const left: Told = ['alan', '2026-11-20T09:00:00Z', 'user-1', 'disable'];
    expect(isNameShared('ada', state([alan, ada]), now)).toBe(true);
    expect(isNameShared('ada', state([alan, left, ada]), now)).toBe(false);
    expect(isUserShared('ada', state([alan, left, ada]), now)).toBe(true);
  });

  it('is so when the other is purged', () => {
    const links = { ada: 'user-1' };
    expect(isUserShared('ada', state([alan, ada], { links }), now)).toBe(true);
    expect(isLinkedTwice('ada', state([alan, ada], { links }))).toBe(false);
  });

  it.each<[string, State]>([
    ['nobody may read the log', state([alan, ada], { licenceMissing: true })],
    ['the log no longer has the other', state([longAgo, ada])],
  ])('is not shown where %s, and is so', (_, unseen) => {
    expect(isUserShared('ada', unseen, now)).toBe(false);
    expect(isLinkedTwice('ada', unseen)).toBe(true);
  });

  it('is not so where the other has another user since', () => {
    const after = state([alan, ada, ['alan', ada[1], 'user-2']], {
      links: { alan: 'user-2', ada: 'user-1' },
    });
    expect(isUserShared('ada', after, now)).toBe(false);
    expect(isLinkedTwice('ada', after)).toBe(false);
  });
});
