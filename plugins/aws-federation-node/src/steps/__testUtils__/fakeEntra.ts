import { EntraClient } from '../../entra/EntraClient';
import { FakeCloudState } from './FakeCloudState';
import { fakeSynchronization } from './fakeSynchronization';
import { stream } from './stream';

/** Entra in memory. */
export function fakeEntra(fake: FakeCloudState): EntraClient {
  return {
    credential: { permissions: async () => undefined },
    applications: {
      list: async meant =>
        fake.applications.filter(
          ({ displayName, appId, applicationTemplateId }) =>
            meant?.appId
              ? appId === meant.appId
              : applicationTemplateId === undefined &&
                (!meant || displayName === meant.displayName),
        ),
      listIdentified: async beginning =>
        fake.applications.filter(({ identifierUris }) =>
          identifierUris?.some(uri => uri.startsWith(beginning)),
        ),
      listNamesakes: async name =>
        fake.applications.filter(
          ({ displayName, applicationTemplateId }) =>
            displayName === name && applicationTemplateId !== undefined,
        ),
      getTemplate: async () => ({ id: 'template' }),
      instantiate: async displayName => {
        fake.writes.push('instantiate');
        const application = { id: 'app-object', appId: 'app', displayName };
        fake.applications.push(application);
        fake.servicePrincipal = {
          id: 'sp',
          appId: 'app',
          keyCredentials: [],
          passwordCredentials: [],
          appRoles: [
            {
              id: 'user-role',
              displayName: 'User',
              isEnabled: true,
              allowedMemberTypes: ['User'],
            },
          ],
        };
        return { application, servicePrincipal: fake.servicePrincipal };
      },
      get: async () => fake.applications[0],
      listExtensions: async () => [],
      update: async (_id, change) => {
        fake.writes.push('application.update');
        Object.assign(fake.applications[0], change);
      },
      delete: async id => {
        if (fake.servicePrincipal) {
          throw new Error('DeletingSamlSpNotAllowed');
        }
        fake.writes.push('application.delete');
        fake.applications = fake.applications.filter(
          application => application.id !== id,
        );
      },
    },
    servicePrincipals: {
      findByAppId: async () => fake.servicePrincipal,
      get: async () => fake.servicePrincipal,
      update: async (_id, change) => {
        fake.writes.push('servicePrincipal.update');
        Object.assign(fake.servicePrincipal!, change);
      },
      delete: async () => {
        fake.writes.push('servicePrincipal.delete');
        fake.servicePrincipal = undefined;
      },
      addTokenSigningCertificate: async (_id, { endDateTime }) => {
        fake.writes.push('addTokenSigningCertificate');
        return { thumbprint: fake.addCertificate('AB', endDateTime) };
      },
    },
    federationMetadata: {
      read: async () => '<EntityDescriptor/>',
      find: async () => '<EntityDescriptor/>',
      url: appId => `https://login.example/${appId}`,
    },
    assignments: {
      list: async () => fake.assignments,
      create: async (resourceId, principalId, appRoleId) => {
        fake.writes.push('assign');
        fake.assignments.push({
          id: `assignment-${fake.assignments.length}`,
          resourceId,
          principalId,
          principalType: fake.members[principalId] ? 'Group' : 'User',
          appRoleId,
        });
      },
      remove: async (_id, assignmentId) => {
        fake.writes.push('unassign');
        fake.assignments = fake.assignments.filter(
          ({ id }) => id !== assignmentId,
        );
      },
    },
    claimsMappingPolicies: {
      find: async name =>
        fake.policies.find(({ displayName }) => displayName === name),
      listAssigned: async () =>
        fake.policies.filter(({ id }) => id === fake.assignedPolicy),
      create: async policy => {
        fake.writes.push('createPolicy');
        const created = { id: `policy-${fake.policies.length}`, ...policy };
        fake.policies.push(created);
        return created;
      },
      update: async (id, definition) => {
        fake.writes.push('updatePolicy');
        Object.assign(fake.policies.find(policy => policy.id === id)!, {
          definition,
        });
      },
      assign: async (_id, policyId) => {
        fake.writes.push('assignPolicy');
        fake.assignedPolicy = policyId;
      },
      unassign: async () => {
        fake.writes.push('unassignPolicy');
        fake.assignedPolicy = undefined;
      },
      delete: async policyId => {
        fake.writes.push('deletePolicy');
        fake.policies = fake.policies.filter(({ id }) => id !== policyId);
      },
    },
    tokenIssuancePolicies: {
      listAssigned: async () => fake.tokenIssuancePolicies,
      listOfRegistration: async () => fake.registrationIssuancePolicies,
    },
    directory: {
      async findUsers(name) {
        const user = await this.findUser(name);
        return user ? [user] : [];
      },
      findUser: async name =>
        fake.usersInEntra.find(({ id }) => id === name) ??
        (name.startsWith('nobody')
          ? undefined
          : { id: `id-${name}`, userPrincipalName: name }),
      eachUser: () => stream(fake.usersInEntra),
      eachGuest: () => stream([]),
      eachGroup: () => stream(fake.groupsInEntra),
      eachMember: groupId =>
        stream(
          fake.usersInEntra.filter(({ id }) =>
            fake.members[groupId]?.includes(id ?? ''),
          ),
        ),
      listMembers: async groupId =>
        (fake.members[groupId] ?? []).map(id => ({ id })),
      listNestedGroups: async () => fake.nestedGroups,
      findGroups: async name => {
        const securityEnabled = !name.startsWith('mail');
        const ids = fake.groupsOfName[name] ?? [`id-${name}`];
        return name.startsWith('no ')
          ? []
          : ids.map(id => ({ id, displayName: name, securityEnabled }));
      },
    },
    synchronization: fakeSynchronization(fake),
    provisioningLogs: {
      list: async () => ({ records: fake.records, requests: 1 }),
    },
    replicas: {
      expect: () => {},
      mayBeBehind: () => false,
      catchUp: async () => 'unchanged',
    },
  };
}
