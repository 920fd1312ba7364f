import { listOfPeople } from '../entra/listOfPeople';
import { StepContext } from '../steps/Step';
import { findRemovable } from './findRemovable';

/**
 * What taking the federation apart does to people, one sentence each. Nothing is changed.
 * @public
 */
export async function describeRemoval(context: StepContext): Promise<string[]> {
  const { entra, identityCenter, organization, tenant } = context;
  const { problem, application, servicePrincipal } = await findRemovable(
    context,
  );
  if (problem) {
    return [problem];
  }
  if (!application) {
    return [
      `Tenant ${tenant.name} has no enterprise application for ${organization.title}: nothing is left to remove in Entra.`,
    ];
  }
  const assignments = servicePrincipal
    ? await listOfPeople(entra, servicePrincipal.id)
    : [];
  const groups = assignments.filter(
    ({ principalType }) => principalType === 'Group',
  ).length;
  const instance = await identityCenter.instances.find();
  const users = instance?.IdentityStoreId
    ? (await identityCenter.countUsers(instance.IdentityStoreId)).total
    : 0;
  return [
    `${count(assignments.length - groups, 'user')} and ${count(
      groups,
      'group',
    )} lose the enterprise application: they can no longer sign in to ${
      organization.title
    } with Microsoft Entra ID. Sessions that are open go on until they end.`,
    `The identity store keeps its ${count(
      users,
      'user',
    )}, with groups and permission sets. Nobody is deactivated, and nobody who leaves the company is deactivated from then on.`,
    'In the AWS console, change the identity source before you delete anything in Entra. To the Identity Center directory: users, groups and assignments stay, old passwords work again, and everybody else needs a password reset. To or from Active Directory: AWS deletes users, groups and assignments.',
    'Afterwards delete the access tokens in the AWS console, under Automatic provisioning: nobody uses them any more.',
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
