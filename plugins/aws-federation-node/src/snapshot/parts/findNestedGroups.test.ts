import type { Group } from '@microsoft/microsoft-graph-types';
import { EntraClient } from '../../entra/EntraClient';
import { findNestedGroups } from './findNestedGroups';

const assignment = (id: string, principalType = 'Group') => ({
  principalType,
  principalId: id,
  principalDisplayName: `Group ${id}`,
});

function find(
  inside: Record<string, Group[]>,
  assigned = Object.keys(inside).map(id => assignment(id)),
) {
  const listNestedGroups = jest.fn(async (id: string) => inside[id] ?? []);
  const directory = { listNestedGroups };
  return findNestedGroups(
    { directory } as unknown as EntraClient,
    assigned,
  ).then(facts => ({ facts, requests: listNestedGroups.mock.calls.length }));
}

describe('findNestedGroups', () => {
  it('counts each group in assigned groups once, with the groups it is in', async () => {
    const admins = { id: 'admins', displayName: 'Admins' };
    const hidden = { id: 'hidden', displayName: null };
    const { facts } = await find({
      one: [admins],
      two: [admins, hidden],
      three: [],
    });
    expect(facts).toEqual({
      nested: 2,
      parents: 2,
      someNames: ['Admins', 'hidden'],
      someParents: ['Group one', 'Group two'],
    });
  });

  it('passes over those that have the application themselves', async () => {
    const { facts } = await find({
      one: [{ id: 'two', displayName: 'Group two' }],
      two: [],
    });
    expect(facts).toMatchObject({ nested: 0, parents: 0 });
  });

  it('asks once for each assigned group, and not for people', async () => {
    const { requests } = await find({ one: [] }, [
      assignment('one'),
      assignment('one'),
      assignment('ada', 'User'),
    ]);
    expect(requests).toBe(1);
  });

  it('bounds its requests, and says so', async () => {
    const many = Array.from({ length: 150 }, (_, at) => assignment(`${at}`));
    const { facts, requests } = await find({}, many);
    expect(requests).toBe(100);
    expect(facts.more).toBe(true);
  });
});
