import { isPausedAsRecorded } from './isPausedAsRecorded';

const now = new Date('2026-11-24T12:00:00.000Z');

/** @param pausedAt - undefined: it runs */
function paused(
  pausedAt: string | undefined,
  recordedAt: string,
  until?: string,
) {
  const job = {
    pausedAt,
    document: { schedule: { state: pausedAt ? 'Paused' : 'Active' } },
  };
  type Arguments = Parameters<typeof isPausedAsRecorded>;
  return isPausedAsRecorded(
    { servicePrincipal: { simulated: { job } } } as unknown as Arguments[0],
    {
      provisioningPause: {
        value: JSON.stringify({ reason: 'The tenant moves.', until }),
        by: 'user:default/ada',
        at: recordedAt,
      },
    },
    now,
  );
}

describe('isPausedAsRecorded', () => {
  it.each<[string, Parameters<typeof paused>]>([
    ['paused then', ['2026-11-24T11:02:00.000Z', '2026-11-24T11:00:00.000Z']],
    [
      'paused already, and is to stay so',
      ['2026-11-23T08:00:00.000Z', '2026-11-24T11:00:00.000Z'],
    ],
  ])('is so of a job that was %s', (_, job) => {
    expect(paused(...job)).toBe(true);
  });

  it.each<[string, Parameters<typeof paused>]>([
    ['runs', [undefined, '2026-11-24T11:00:00.000Z']],
    [
      'was paused again later',
      ['2026-11-24T11:40:00.000Z', '2026-11-24T11:00:00.000Z'],
    ],
    [
      'was to be paused for an hour',
      [
        '2026-11-24T10:00:00.000Z',
        '2026-11-24T10:00:00.000Z',
        '2026-11-24T11:00:00.000Z',
      ],
    ],
  ])('is not so of one that %s', (_, job) => {
    expect(paused(...job)).toBe(false);
  });
});
