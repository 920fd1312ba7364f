import type { EntraAdministrator } from './EntraAdministrator';

/** Users, groups, and who of them has the application. */
export class EntraPeople {
  constructor(private readonly admin: EntraAdministrator) {}

  /** @param userName - before the @ of the user principal name */
  async changeUser(userName: string, changes: object): Promise<void> {
    await this.admin.graph('PATCH', `/users/${fullName(userName)}`, changes);
  }

  /** @returns its id */
  async addUser(
    userName: string,
    more: Record<string, unknown> = {},
  ): Promise<string> {
    const { id } = await this.admin.graph<{ id: string }>('POST', '/users', {
      accountEnabled: true,
      displayName: `Newcomer ${userName}`,
      givenName: 'Newcomer',
      surname: userName,
      mail: fullName(userName),
      mailNickname: userName,
      passwordProfile: { password: 'simulated-password' },
      userPrincipalName: fullName(userName),
      ...more,
    });
    return id;
  }

  async renameGroup(from: string, to: string): Promise<void> {
    const id = await this.principalId(from);
    await this.admin.graph('PATCH', `/groups/${id}`, { displayName: to });
  }

  /** @returns its id; several groups may have one name */
  async addGroup(displayName: string): Promise<string> {
    const { id } = await this.admin.graph<{ id: string }>('POST', '/groups', {
      displayName,
      mailEnabled: false,
      mailNickname: 'another-group',
      securityEnabled: true,
    });
    return id;
  }

  async deleteGroup(name: string): Promise<void> {
    const id = await this.principalId(name);
    await this.admin.graph('DELETE', `/groups/${id}`);
  }

  /** @param name - of a group, or of a user before the @ */
  async join(group: string, name: string): Promise<void> {
    await this.admin.graph(
      'POST',
      `/groups/${await this.principalId(group)}/members/$ref`,
      this.admin.reference(await this.principalId(name)),
    );
  }

  async leave(group: string, name: string): Promise<void> {
    const [id, member] = await Promise.all(
      [group, name].map(each => this.principalId(each)),
    );
    await this.admin.graph('DELETE', `/groups/${id}/members/${member}/$ref`);
  }

  /** Gives a group or, by what stands before the @, a user the application. */
  async assign(name: string): Promise<void> {
    const { id, appRoles } = await this.admin.application();
    const role = appRoles.find(({ displayName }) => displayName === 'User')!;
    await this.admin.graph(
      'POST',
      `/servicePrincipals/${id}/appRoleAssignedTo`,
      {
        principalId: await this.principalId(name),
        resourceId: id,
        appRoleId: role.id,
      },
    );
  }

  async unassign(name: string): Promise<void> {
    const { id } = await this.admin.application();
    const principal = await this.principalId(name);
    const assignments = await this.admin.list<{
      id: string;
      principalId: string;
    }>(`/servicePrincipals/${id}/appRoleAssignedTo`);
    for (const assignment of assignments) {
      if (assignment.principalId !== principal) continue;
      await this.admin.graph(
        'DELETE',
        `/servicePrincipals/${id}/appRoleAssignedTo/${assignment.id}`,
      );
    }
  }

  /** @param name - or the id of a group, where several have its name */
  async principalId(name: string): Promise<string> {
    if (/^[0-9a-f-]{36}$/.test(name)) return name;
    const [group] = await this.admin.list<{ id: string }>(
      `/groups?$filter=displayName eq '${encodeURIComponent(name)}'`,
    );
    if (group) return group.id;
    const user = await this.admin.graph<{ id: string }>(
      'GET',
      `/users/${encodeURIComponent(fullName(name))}`,
    );
    return user.id;
  }
}

function fullName(userName: string): string {
  return userName.includes('@') ? userName : `${userName}@contoso.example`;
}
