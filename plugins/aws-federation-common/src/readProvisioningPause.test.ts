import { readProvisioningPause } from './readProvisioningPause';

const now = new Date('2026-11-28T12:00:00Z');
const recorded = (value: string) => ({
  provisioningPause: {
    value,
    by: 'user:default/ada',
    at: '2026-11-28T09:00:00Z',
  },
});

describe('readProvisioningPause', () => {
  it.each([
    [
      '{"reason":"the federation is being removed"}',
      {
        reason: 'the federation is being removed',
        by: 'user:default/ada',
        at: '2026-11-28T09:00:00Z',
        isOver: false,
      },
    ],
    [
      '{"reason":"a test","until":"2026-11-28T12:00:01Z"}',
      {
        reason: 'a test',
        until: '2026-11-28T12:00:01Z',
        by: 'user:default/ada',
        at: '2026-11-28T09:00:00Z',
        isOver: false,
      },
    ],
    [
      '{"reason":"a test","until":"2026-11-28T12:00:00Z"}',
      {
        reason: 'a test',
        until: '2026-11-28T12:00:00Z',
        by: 'user:default/ada',
        at: '2026-11-28T09:00:00Z',
        isOver: true,
      },
    ],
    ['', undefined],
    ['null', undefined],
    ['{"reason":""}', undefined],
    ['["a test"]', undefined],
    ['not JSON', undefined],
  ])('reads %s', (value, pause) => {
    expect(readProvisioningPause(recorded(value), now)).toEqual(pause);
  });

  it('knows of none where nothing was recorded', () => {
    expect(readProvisioningPause({}, now)).toBeUndefined();
  });
});
