import type { Group, User } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';
import { isGuid } from './isGuid';
import { quoteOData } from './quoteOData';

/** With what scoping filters mostly ask for. */
const userFields =
  'id,displayName,userPrincipalName,mail,employeeId,onPremisesSamAccountName,onPremisesExtensionAttributes,givenName,surname,accountEnabled,userType,department,jobTitle,companyName,city,state,country';
const groupFields = 'id,displayName,securityEnabled,groupTypes';
/** Besides, what a scoping filter may ask for. */
const groupDetails = `${groupFields},description,mail,mailEnabled,mailNickname`;

type Directory = EntraClient['directory'];

/** Users and groups of the tenant. */
export class DefaultDirectory implements Directory {
  constructor(private readonly graph: GraphTransport) {}

  async findUser(idOrName: string): Promise<User | undefined> {
    const [user, another] = await this.findUsers(idOrName);
    if (another) {
      throw new CloudError({
        cloud: 'Microsoft Graph',
        operation: 'GET /users',
        what: 'Several users match the name',
        said: idOrName,
        remedy: 'Name the user by its object id.',
      });
    }
    return user;
  }

  async findUsers(idOrName: string): Promise<User[]> {
    const permission = 'User.Read.All';
    if (isGuid(idOrName)) {
      const user = await this.graph.find<User>({
        path: '/users/{id}',
        ids: { id: idOrName },
        query: { $select: userFields },
        permission,
      });
      return user ? [user] : [];
    }
    const name = quoteOData(idOrName);
    const users = await this.graph.all<User>({
      path: '/users',
      query: {
        $filter: `userPrincipalName eq ${name} or mail eq ${name}`,
        $select: userFields,
      },
      permission,
    });
    const byPrincipalName = users.find(
      user => user.userPrincipalName?.toLowerCase() === idOrName.toLowerCase(),
    );
    return byPrincipalName ? [byPrincipalName] : users;
  }

  async findGroups(idOrName: string): Promise<Group[]> {
    const permission = 'Group.Read.All';
    if (isGuid(idOrName)) {
      const group = await this.graph.find<Group>({
        path: '/groups/{id}',
        ids: { id: idOrName },
        query: { $select: groupDetails },
        permission,
      });
      return group ? [group] : [];
    }
    return this.graph.all<Group>({
      path: '/groups',
      query: {
        $filter: `displayName eq ${quoteOData(idOrName)}`,
        $select: groupFields,
      },
      permission,
    });
  }

  async *eachUser(): AsyncGenerator<User> {
    yield* this.graph.list<User>({
      path: '/users',
      query: { $select: userFields, $top: '999' },
      permission: 'User.Read.All',
    });
  }

  async *eachGuest(): AsyncGenerator<User> {
    yield* this.graph.list<User>({
      path: '/users',
      query: {
        // Whom cross-tenant synchronization brings is a member, and was invited.
        $filter:
          "accountEnabled eq true and (userType eq 'Guest' or creationType eq 'Invitation')",
        $select: userFields,
        $top: '999',
      },
      permission: 'User.Read.All',
    });
  }

  async *eachGroup(): AsyncGenerator<Group> {
    yield* this.graph.list<Group>({
      path: '/groups',
      query: { $select: groupFields, $top: '999' },
      permission: 'Group.Read.All',
    });
  }

  async *eachMember(groupId: string): AsyncGenerator<User> {
    yield* this.graph.list<User>({
      path: '/groups/{id}/members/microsoft.graph.user',
      ids: { id: groupId },
      query: { $select: userFields, $top: '999' },
      permission: 'GroupMember.Read.All',
    });
  }

  async listMembers(groupId: string): Promise<User[]> {
    return this.graph.all<User>({
      path: '/groups/{id}/members/microsoft.graph.user',
      ids: { id: groupId },
      query: { $select: 'id', $top: '999' },
      permission: 'GroupMember.Read.All',
    });
  }

  async listNestedGroups(groupId: string): Promise<Group[]> {
    return this.graph.all<Group>({
      path: '/groups/{id}/members/microsoft.graph.group',
      ids: { id: groupId },
      query: { $select: 'id,displayName' },
      permission: 'Group.Read.All',
    });
  }
}
