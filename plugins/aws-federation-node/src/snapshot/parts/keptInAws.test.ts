import type { User } from '@microsoft/microsoft-graph-types';
import { FakeClouds } from '../../steps/__testUtils__/FakeClouds';
import {
  specification,
  stepContext,
} from '../../steps/__testUtils__/stepContext';
import { stream } from '../../steps/__testUtils__/stream';
import { KeptInAwsFacts, keptInAwsPart } from './keptInAws';

const ada: User = { id: 'ada', accountEnabled: true };
const left: User = { id: 'left', accountEnabled: false };
const now = '2026-11-24T08:00:00.000Z';
const earlier = '2026-11-24T07:00:00.000Z';

async function collect(options: {
  members: User[];
  enabledProvisioned?: number;
  before?: KeptInAwsFacts;
  /** Nothing has been made in Entra yet. */
  withoutApplication?: boolean;
  principalType?: 'Group' | 'ServicePrincipal';
}) {
  const { members, enabledProvisioned = 3, before } = options;
  const { principalType = 'Group' } = options;
  const fake = new FakeClouds();
  if (!options.withoutApplication) {
    await fake.clouds.entra.applications.instantiate('AWS acme-labs');
  }
  fake.assignments.push({ principalType, principalId: 'group' });
  const { entra, identityCenter } = fake.clouds;
  Object.assign(entra.directory, {
    eachMember: () => stream(members),
    // Whom nobody has asked for.
    eachUser: () => stream([ada]),
  });
  const countUsers = jest.fn(async () => ({
    total: 9,
    enabled: 8,
    enabledProvisioned,
  }));
  Object.assign(identityCenter, { countUsers });
  const facts = await keptInAwsPart.collect(
    { ...stepContext(fake), specification, recorded: {} },
    before && { facts: before, observedAt: earlier },
  );
  return { facts, countUsers };
}

describe('keptInAwsPart', () => {
  it('counts who came by SCIM while nobody is to sign in, and since when', async () => {
    const { facts } = await collect({ members: [left] });
    expect(facts).toEqual({ users: 3, since: now });
    const again = await collect({
      members: [],
      enabledProvisioned: 2,
      before: { users: 3, since: earlier },
    });
    expect(again.facts).toEqual({ users: 2, since: earlier });
  });

  it('takes no service principal for somebody', async () => {
    const { facts } = await collect({
      members: [ada],
      principalType: 'ServicePrincipal',
    });
    expect(facts).toEqual({ users: 3, since: now });
  });

  it('counts nobody while somebody is to sign in', async () => {
    const { facts, countUsers } = await collect({
      members: [left, ada],
      before: { users: 3, since: earlier },
    });
    expect(facts).toEqual({ users: 0 });
    expect(countUsers).not.toHaveBeenCalled();
  });

  it('forgets since when once nobody is left', async () => {
    const { facts } = await collect({
      members: [],
      enabledProvisioned: 0,
      before: { users: 3, since: earlier },
    });
    expect(facts).toEqual({ users: 0 });
  });

  it('counts nobody where there is no application', async () => {
    const { facts } = await collect({ members: [], withoutApplication: true });
    expect(facts).toEqual({ users: 0 });
  });

  it('does not take people for leavers of whom Entra shows the id alone', async () => {
    await expect(collect({ members: [{ id: 'ada' }] })).rejects.toThrow(
      /does not tell who of them is enabled/,
    );
  });
});
