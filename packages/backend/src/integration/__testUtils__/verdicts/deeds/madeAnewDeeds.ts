import { randomUUID } from 'node:crypto';
import { Deed } from './Deed';

/** What somebody deletes in AWS and makes anew there, with all that belongs to it. */
export const madeAnewDeeds: Record<string, Deed> = {
  'a sent group is deleted and made anew in AWS': async ({
    state: { identityCenter },
  }) => {
    const group = identityCenter?.groups.find(
      ({ displayName }) => displayName === 'aws-labs-explorers',
    );
    if (!identityCenter || !group) return;
    const id = randomUUID();
    for (const each of identityCenter.accountAssignments ?? []) {
      if (each.principalId === group.id) each.principalId = id;
    }
    Object.assign(group, { id, externalId: undefined, createdBy: 'CONSOLE' });
  },
  'everybody is deleted and made anew in AWS': async ({
    state: { identityCenter },
  }) => {
    for (const user of identityCenter?.users ?? []) {
      const id = randomUUID();
      for (const group of identityCenter?.groups ?? []) {
        group.members = group.members.map(each =>
          each === user.id ? id : each,
        );
      }
      Object.assign(user, { id, externalId: undefined, createdBy: 'CONSOLE' });
    }
  },
};
