import { World } from '../World';
import { Deed } from './Deed';
import { groupDeeds } from './groupDeeds';
import { assignDirectly, peopleDeeds } from './peopleDeeds';
import { provisioningDeeds } from './provisioningDeeds';

const explorers = 'aws-labs-explorers';

/**
 * How somebody comes to be in a group in AWS alone: Entra does not read who is in it, and takes
 * out only whom it knows to have put there.
 */
export const surplusDeeds: Record<string, Deed> = {
  'somebody leaves the group, and the job is made anew and started by hand':
    async world => {
      await leaveAlone(world);
      await provisioningDeeds[
        'job deleted, and another one made and started by hand'
      ](world);
    },
  'somebody leaves the group, and the job forgets everything': async world => {
    await leaveAlone(world);
    const { servicePrincipal, job } = world.state;
    if (!servicePrincipal || !job) return;
    await world.graph(
      'POST',
      `/servicePrincipals/${servicePrincipal.id}/synchronization/jobs/${job.document.id}/restart`,
      { criteria: { resetScope: 'Full' } },
    );
  },
  'a stranger is put into the group in AWS by hand': async world => {
    await peopleDeeds['a stranger made in AWS by hand'](world);
    putIntoGroup(world, 'stranger');
  },
  'somebody of Entra is put into the group in AWS by hand': async world =>
    putIntoGroup(world, 'katherine.johnson@contoso.example'),
  'the group is made anew in AWS by hand with its members, and somebody leaves it':
    async world => {
      const { identityCenter } = world.state;
      const before = identityCenter?.groups.find(isExplorers);
      if (!identityCenter || !before) return;
      await groupDeeds['a group is deleted in AWS by hand'](world);
      const id = 'f1f2f3f4-0000-1111-2222-444444444444';
      identityCenter.groups.push({ ...before, id, createdBy: 'CONSOLE' });
      for (const each of identityCenter.accountAssignments ?? []) {
        if (each.principalId === before.id) each.principalId = id;
      }
      await leaveAlone(world);
    },
};

/** Somebody leaves the group, and has the application without it. */
async function leaveAlone(world: World): Promise<void> {
  if (!(await assignDirectly(world, 'tony.hoare'))) return;
  await peopleDeeds['somebody leaves the group'](world);
}

function putIntoGroup({ state }: World, userName: string): void {
  const { users = [], groups = [] } = state.identityCenter ?? {};
  const user = users.find(each => each.userName === userName);
  const group = groups.find(isExplorers);
  if (user && group && !group.members.includes(user.id)) {
    group.members.push(user.id);
  }
}

function isExplorers({ displayName }: { displayName: string }): boolean {
  return displayName === explorers;
}
