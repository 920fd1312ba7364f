import { JsonObject } from '@backstage/types';
import { World } from '../World';

/** What Graph calls the policies of a kind. */
export type PolicyCollection =
  | 'claimsMappingPolicies'
  | 'tokenIssuancePolicies';

/** Gives the application a policy that somebody made, unless it has one of that kind. */
export async function assignPolicy(
  world: World,
  collection: PolicyCollection,
  says: JsonObject,
): Promise<void> {
  const { servicePrincipal } = world.state;
  // Graph takes one policy of a kind for an application.
  if (!servicePrincipal || assignedIds(world, collection).length) return;
  await assign(world, {
    collection,
    says,
    holder: `/servicePrincipals/${servicePrincipal.id}`,
  });
}

/** The same of the app registration, which has no others. */
export async function assignToRegistration(
  world: World,
  says: JsonObject,
): Promise<void> {
  const { application } = world.state;
  if (!application || application.simulated?.tokenIssuancePolicyIds) return;
  await assign(world, {
    collection: 'tokenIssuancePolicies',
    says,
    holder: `/applications/${application.id}`,
  });
}

async function assign(
  world: World,
  options: { collection: PolicyCollection; says: JsonObject; holder: string },
) {
  const { collection, says, holder } = options;
  const policies = `/policies/${collection}`;
  const { id } = await world.graph('POST', policies, {
    displayName: 'By hand',
    definition: [JSON.stringify(says)],
  });
  await world.graph('POST', `${holder}/${collection}/$ref`, {
    '@odata.id': `https://graph.microsoft.com/v1.0${policies}/${id}`,
  });
}

/** Takes its policies of a kind from the application. */
export async function takePolicies(
  world: World,
  collection: PolicyCollection,
): Promise<void> {
  const { servicePrincipal } = world.state;
  for (const id of assignedIds(world, collection)) {
    await world.graph(
      'DELETE',
      `/servicePrincipals/${servicePrincipal?.id}/${collection}/${id}/$ref`,
    );
  }
}

function assignedIds({ state }: World, collection: PolicyCollection): string[] {
  const { claimsMappingPolicyIds, tokenIssuancePolicyIds } =
    state.servicePrincipal?.simulated ?? {};
  const ids = {
    claimsMappingPolicies: claimsMappingPolicyIds,
    tokenIssuancePolicies: tokenIssuancePolicyIds,
  }[collection];
  return ids ?? [];
}
