import { organization } from '../__testUtils__/organization';
import { statusWith } from '../__testUtils__/statusWith';
import { describeFederation } from './describeFederation';

describe('describeFederation', () => {
  it.each([
    ['a check of now', '2026-11-24T12:00:00.000Z', false],
    ['one of two intervals ago', '2026-11-24T11:40:00.000Z', false],
    ['an older one', '2026-11-24T11:39:00.000Z', true],
    [
      'one of a clock that is a little ahead',
      '2026-11-24T12:01:00.000Z',
      false,
    ],
    ['one of a clock that was far ahead', '2026-11-24T18:00:00.000Z', true],
  ])('of %s, of %s, says whether it is stale: %s', (_, observedAt, stale) => {
    const { status } = describeFederation({
      organization,
      stored: { organization: 'acme', version: 1, recorded: {} },
      status: statusWith(observedAt, []),
      intervalSeconds: 600,
      now: new Date('2026-11-24T12:00:00Z'),
    });
    expect(status.stale).toBe(stale);
  });
});
