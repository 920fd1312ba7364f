import { AccountAssignment } from '../../identityCenter/AccountAssignments';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { OperationFailedError } from '../../identityCenter/OperationFailedError';
import {
  PermissionSet,
  PermissionSetPolicies,
} from '../../identityCenter/PermissionSets';
import { stream } from './stream';

type Areas = Pick<
  IdentityCenterClient,
  'permissionSets' | 'accountAssignments' | 'accounts' | 'groups'
>;

/** Permission sets, assignments and groups in memory. */
export class FakeAccess implements Areas {
  readonly sets: Array<
    PermissionSet & PermissionSetPolicies & { outdated: string[] }
  > = [];
  assigned: AccountAssignment[] = [];
  groupsInAws = new Set<string>();
  /** Ids of groups that an identity provider manages. */
  provisionedGroups = new Set<string>();
  /** Ids of users, by the id of the group. */
  groupMembers: Record<string, string[]> = {};
  /** Words of the assignments that AWS cannot make. */
  refused = new Set<string>();

  /** Ids of accounts in which AWS cannot provision. */
  outOfReach = new Set<string>();
  /** Ids of accounts that AWS Organizations calls closed. */
  closed = new Set<string>();
  /** Names of permission sets that AWS does not let be changed. */
  unchangeable = new Set<string>();

  constructor(private readonly write: (what: string) => void) {}

  readonly permissionSets: Areas['permissionSets'] = {
    listArns: async () => this.sets.map(({ arn }) => arn),
    get: async (_instance, wanted) =>
      this.sets.find(({ arn }) => arn === wanted),
    find: async (_instance, names) =>
      this.sets.filter(({ name }) => !names || names.includes(name)),
    readPolicies: async (_instance, arn) => this.set(arn),
    listAccounts: async (_instance, arn, which) =>
      which === 'outdated'
        ? this.set(arn).outdated
        : [
            ...new Set(
              this.assigned
                .filter(({ permissionSetArn }) => permissionSetArn === arn)
                .map(({ accountId }) => accountId),
            ),
          ],
    create: async (_instance, set) => {
      this.write(`create ${set.name}`);
      const created = { ...set, arn: `arn:${set.name}` };
      this.sets.push({
        ...created,
        managedPolicies: [],
        customerManagedPolicies: [],
        outdated: [],
      });
      return created;
    },
    update: async (_instance, { arn, ...properties }) => {
      this.write(`update ${properties.name}`);
      Object.assign(this.change(arn), properties);
    },
    attachManagedPolicy: async (_instance, arn, policyArn) => {
      if (this.unchangeable.has(this.set(arn).name)) {
        throw new Error(`AWS refuses to change ${this.set(arn).name}.`);
      }
      this.write(`attach ${policyArn}`);
      this.change(arn).managedPolicies.push(policyArn);
    },
    attachCustomerManagedPolicy: async (_instance, arn, policy) => {
      this.write(`attach ${policy}`);
      this.change(arn).customerManagedPolicies.push(policy);
    },
    putInlinePolicy: async (_instance, arn, inlinePolicy) => {
      this.write('put inline policy');
      Object.assign(this.change(arn), { inlinePolicy });
    },
    putPermissionsBoundary: async (_instance, arn, permissionsBoundary) => {
      this.write('put boundary');
      Object.assign(this.change(arn), { permissionsBoundary });
    },
    provision: async (_instance, { arn, name }, accountId) => {
      const set = this.set(arn);
      const failing = [...this.outOfReach].find(id =>
        accountId ? id === accountId : set.outdated.includes(id),
      );
      if (failing) {
        throw new OperationFailedError({
          cloud: 'IAM Identity Center',
          operation: 'ProvisionPermissionSet',
          failure: { kind: 'accountOutOfReach' },
          what: `AWS could not provision ${name} to ${accountId ?? 'them all'}`,
          remedy: 'Reopen it.',
        });
      }
      this.write(`provision ${name}${accountId ? ` to ${accountId}` : ''}`);
      set.outdated = accountId
        ? set.outdated.filter(id => id !== accountId)
        : [];
    },
  };

  readonly accountAssignments: Areas['accountAssignments'] = {
    listFailures: async () => ({
      requestIds: [],
      lookedAt: [],
      described: [],
    }),
    list: async (_instance, { principalId }) =>
      this.assigned.filter(
        assignment => assignment.principalId === principalId,
      ),
    create: async (_instance, assignment, words) => {
      if (this.refused.has(assignment.accountId)) {
        throw new Error(`AWS could not assign ${words}.`);
      }
      this.write(`assign ${words} in ${assignment.accountId}`);
      this.assigned.push(assignment);
    },
    remove: async (_instance, assignment, words) => {
      this.write(`remove ${words} in ${assignment.accountId}`);
      this.assigned = this.assigned.filter(
        candidate => JSON.stringify(candidate) !== JSON.stringify(assignment),
      );
    },
  };

  readonly accounts: Areas['accounts'] = {
    list: async () => [
      ...[
        ['444444444444', 'Management'],
        ['444444444445', 'Sandbox'],
        ['444444444446', 'Old'],
      ].map(([id, name]) => ({
        id,
        name,
        mail: `${name.toLowerCase()}@example.com`,
        active: !this.closed.has(id),
      })),
    ],
  };

  readonly groups: Areas['groups'] = {
    each: () =>
      stream(
        [...this.groupsInAws].map(name => ({
          id: `group-${name}`,
          name,
          externalIds: [],
          provisioned: this.provisionedGroups.has(`group-${name}`),
        })),
      ),
    has: async () => true,
    findId: async (_store, displayName) =>
      this.groupsInAws.has(displayName) ? `group-${displayName}` : undefined,
    countMembers: async () => 3,
    isProvisioned: async (_store, id) => this.provisionedGroups.has(id),
    listMemberIds: async (_store, id) => this.groupMembers[id] ?? [],
    create: async (_store, { name }) => {
      this.write(`create group ${name}`);
      this.groupsInAws.add(name);
      return `group-${name}`;
    },
    addMember: async (_store, id, userId) => {
      this.write(`add ${userId} to ${id}`);
      this.groupMembers[id] = [...(this.groupMembers[id] ?? []), userId];
    },
    removeMember: async (_store, id, userId) => {
      this.write(`remove ${userId} from ${id}`);
      this.groupMembers[id] = (this.groupMembers[id] ?? []).filter(
        member => member !== userId,
      );
    },
  };

  private set(arn: string) {
    return this.sets.find(candidate => candidate.arn === arn)!;
  }

  /** A changed set is old in the accounts that have it until it is provisioned. */
  private change(arn: string) {
    const set = this.set(arn);
    set.outdated = this.assigned
      .filter(({ permissionSetArn }) => permissionSetArn === arn)
      .map(({ accountId }) => accountId);
    return set;
  }
}
