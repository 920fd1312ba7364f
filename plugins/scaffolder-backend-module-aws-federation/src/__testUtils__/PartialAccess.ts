import {
  AccountAssignment,
  FederationClouds,
} from '@aws-federation/backstage-plugin-aws-federation-node';

type Areas = Pick<
  FederationClouds['identityCenter'],
  'permissionSets' | 'accountAssignments' | 'accounts' | 'groups'
>;

/** Permission sets and who gets them, in memory. Every group is in AWS. */
export class PartialAccess {
  sets: Array<{ arn: string; name: string }> = [];
  assigned: AccountAssignment[] = [];
  /** Id of an account in which AWS removes nothing. */
  keeps?: string;
  readonly #policies = new Map<string, string[]>();

  get areas(): Areas {
    const policies = this.#policies;
    const areas = {
      permissionSets: {
        find: async (_instance: string, names: string[]) =>
          this.sets.filter(({ name }) => names.includes(name)),
        readPolicies: async (_instance: string, arn: string) => ({
          managedPolicies: policies.get(arn) ?? [],
          customerManagedPolicies: [],
        }),
        listAccounts: async () => [],
        create: async (_instance: string, properties: { name: string }) => {
          const set = { arn: `arn:${properties.name}`, ...properties };
          this.sets.push(set);
          return set;
        },
        attachManagedPolicy: async (
          _instance: string,
          arn: string,
          policyArn: string,
        ) => {
          policies.set(arn, [...(policies.get(arn) ?? []), policyArn]);
        },
      },
      accountAssignments: {
        list: async () => this.assigned,
        create: async (_instance: string, assignment: AccountAssignment) => {
          this.assigned.push(assignment);
        },
        remove: async (_instance: string, assignment: AccountAssignment) => {
          if (assignment.accountId === this.keeps) {
            throw new Error('AWS could not do it now.');
          }
          this.assigned = this.assigned.filter(
            ({ accountId }) => accountId !== assignment.accountId,
          );
        },
      },
      accounts: {
        list: async () => [
          { id: '444444444444', name: 'Management', active: true },
          { id: '444444444445', name: 'Sandbox', active: true },
        ],
      },
      groups: {
        findId: async (_store: string, name: string) => `group-${name}`,
        countMembers: async () => 3,
      },
    };
    return areas as unknown as Areas;
  }
}
