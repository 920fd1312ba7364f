import type {
  ProvisioningAction,
  ProvisioningObjectSummary,
} from '@microsoft/microsoft-graph-types';
import { lastTaken } from './lastTaken';

function record(
  provisioningAction: ProvisioningAction,
  time: string,
  status: 'success' | 'failure' = 'success',
  identityType = 'User',
): ProvisioningObjectSummary {
  return {
    activityDateTime: `2026-11-24T${time}:00.000Z`,
    provisioningAction,
    sourceIdentity: { id: 'ada', identityType },
    provisioningStatusInfo: { status },
  };
}

const at = (time: string) => `2026-11-24T${time}:00.000Z`;

describe('lastTaken', () => {
  it('tells apart a new person, a change and a deletion', () => {
    expect(
      lastTaken([
        record('delete', '11:50'),
        record('disable', '11:40'),
        record('create', '11:30'),
        record('other', '11:20'),
      ]),
    ).toEqual({
      delete: at('11:50'),
      change: at('11:40'),
      create: at('11:30'),
    });
  });

  it('counts what AWS took, of people', () => {
    expect(
      lastTaken([
        record('create', '11:50', 'failure'),
        record('update', '11:40', 'success', 'Group'),
      ]),
    ).toEqual({});
  });

  it('takes the newest, in whatever order the records come', () => {
    const known = { create: at('11:35'), change: at('11:05') };
    expect(
      lastTaken(
        [
          record('create', '11:30'),
          record('update', '11:10'),
          record('update', '11:20'),
        ],
        known,
      ),
    ).toEqual({ create: at('11:35'), change: at('11:20') });
  });
});
