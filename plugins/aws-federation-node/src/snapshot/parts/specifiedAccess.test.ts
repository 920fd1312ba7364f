import { SnapshotContext } from '../SnapshotContext';
import { contextWith } from './__testUtils__/specifiedContext';
import { specifiedAccessPart } from './specifiedAccess';

const before = {
  facts: {
    differences: 0,
    awaited: [],
    groups: [{ id: 'g1', name: 'auditors' }],
  },
  observedAt: '2026-11-24T11:00:00.000Z',
};

describe('specifiedAccessPart', () => {
  it('remembers the ids of groups that have access', async () => {
    expect(
      await specifiedAccessPart.collect(contextWith('auditors')),
    ).toMatchObject({
      differences: 0,
      openAssignments: 0,
      awaited: [],
      groups: [{ id: 'g1', name: 'auditors' }],
      groupsRenamed: [],
    });
  });

  it('knows a group again that AWS has under another name', async () => {
    expect(
      await specifiedAccessPart.collect(contextWith('examiners'), before),
    ).toMatchObject({
      differences: 0,
      openAssignments: 0,
      awaited: [],
      groups: [{ id: 'g1', name: 'auditors' }],
      groupsRenamed: ['auditors'],
    });
  });

  it.each([
    ['is gone', undefined, before],
    ['was never seen', 'examiners', undefined],
  ])('waits for a group that %s', async (_, name, known) => {
    expect(
      await specifiedAccessPart.collect(contextWith(name), known),
    ).toMatchObject({
      awaited: [{ permissionSet: 'Auditor', principalType: 'GROUP' }],
      groupsRenamed: [],
    });
  });

  it('does not wait for a group that Entra does not have', async () => {
    const context = contextWith(undefined);
    const facts = await specifiedAccessPart.collect({
      ...context,
      specification: {
        ...context.specification,
        provisioning: { groupsEnabled: true, scope: 'assigned' },
      },
      entra: { directory: { findGroups: async () => [] } },
    } as unknown as SnapshotContext);
    expect(facts).toMatchObject({ awaited: [], groupsGone: ['auditors'] });
  });
});
