import { randomUUID } from 'node:crypto';
import { deployers } from '../federate';
import { PermissionSet } from './CloudParts';
import { Mutation, StartingState } from './StartingState';

const boundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const somebody = 'somebody@contoso.example';

/** What may be otherwise with permission sets, and groups of the platform's own. */
export const accessMutations: Record<string, Mutation> = {
  'permission set deleted': state => {
    const { identityCenter } = state;
    const arn = permissionSet(state)?.arn;
    if (!identityCenter) return;
    identityCenter.permissionSets = identityCenter.permissionSets.filter(
      set => set.arn !== arn,
    );
    identityCenter.accountAssignments =
      identityCenter.accountAssignments?.filter(
        ({ permissionSetArn }) => permissionSetArn !== arn,
      );
  },
  'permission set of the name by somebody': change(set => {
    Object.assign(set, {
      description: undefined,
      sessionDuration: undefined,
      relayState: undefined,
      managedPolicies: ['arn:aws:iam::aws:policy/SecurityAudit'],
      inlinePolicy: undefined,
      permissionsBoundary: undefined,
    });
  }),
  'policy detached': change(set => {
    set.managedPolicies = [];
  }),
  'more policies attached': change(set => {
    set.managedPolicies?.push('arn:aws:iam::aws:policy/SecurityAudit');
  }),
  'inline policy replaced': change(set => {
    set.inlinePolicy = '{"Version":"2012-10-17","Statement":[]}';
  }),
  'inline policy in other words': change(set => {
    set.inlinePolicy = JSON.stringify(
      JSON.parse(deployers.inlinePolicy!),
      null,
      2,
    );
  }),
  'boundary gone': change(set => {
    delete set.permissionsBoundary;
  }),
  'another boundary': change(set => {
    set.permissionsBoundary = { managedPolicyArn: boundary };
  }),
  'other session duration': change(set => {
    set.sessionDuration = 'PT8H';
  }),
  'accounts behind the permission set': change(() => {}),
  'account assignments missing': ({ identityCenter }) => {
    if (identityCenter) identityCenter.accountAssignments = [];
  },
  'account assignment of somebody else': state => {
    const arn = permissionSet(state)?.arn;
    if (!arn) return;
    state.identityCenter?.accountAssignments?.push({
      accountId: '444444444444',
      permissionSetArn: arn,
      principalType: 'USER',
      principalId: addUser(state),
    });
  },
  'own group deleted': ({ identityCenter }) => {
    if (identityCenter) identityCenter.groups = [];
  },
  'own group empty': state => {
    const group = ownGroup(state);
    if (group) group.members = [];
  },
  'somebody else in own group': state => {
    const group = ownGroup(state);
    if (group) group.members.push(addUser(state));
  },
  'own group from an identity provider': state => {
    const group = ownGroup(state);
    if (group) group.externalId = 'from-elsewhere';
  },
};

function permissionSet({ identityCenter }: StartingState) {
  return identityCenter?.permissionSets.find(
    ({ name }) => name === deployers.name,
  );
}

/** Accounts keep what they were given until the set is provisioned again. */
function change(edit: (set: PermissionSet) => void): Mutation {
  return state => {
    const set = permissionSet(state);
    if (!set) return;
    edit(set);
    set.revision = (set.revision ?? 0) + 1;
  };
}

function ownGroup({ identityCenter }: StartingState) {
  return identityCenter?.groups.find(
    ({ displayName }) => displayName === 'Operators',
  );
}

function addUser({ identityCenter }: StartingState): string {
  const known = identityCenter?.users.find(
    ({ userName }) => userName === somebody,
  );
  if (known) return known.id;
  const id = randomUUID();
  const at = new Date().toISOString();
  identityCenter?.users.push({
    id,
    userName: somebody,
    displayName: 'Somebody',
    name: { givenName: 'Some', familyName: 'Body' },
    emails: [{ value: somebody, type: 'work', primary: true }],
    active: true,
    createdAt: at,
    updatedAt: at,
    createdBy: 'CONSOLE',
  });
  return id;
}
