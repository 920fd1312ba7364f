import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';
import { isNotReplicated } from './isNotReplicated';
import { readCurrent } from './readCurrent';

const path = '/servicePrincipals/{id}/appRoleAssignedTo';

function isDuplicate(error: unknown): boolean {
  return (
    error instanceof CloudError &&
    (error.status === 400 || error.status === 409) &&
    /already exists/i.test(error.message)
  );
}

type Assignments = EntraClient['assignments'];

/** Who is assigned to an enterprise application. */
export class DefaultAssignments implements Assignments {
  constructor(private readonly graph: GraphTransport) {}

  async list(servicePrincipalId: string): Promise<AppRoleAssignment[]> {
    return readCurrent(this.graph, {
      read: () => this.readAny(servicePrincipalId),
      objects: assignments => [[pathOf(servicePrincipalId), assignments]],
      operation: `GET ${path}`,
    });
  }

  async create(
    servicePrincipalId: string,
    principalId: string,
    appRoleId: string,
  ): Promise<void> {
    let created: AppRoleAssignment | undefined;
    try {
      created = await this.graph.send<AppRoleAssignment>({
        method: 'POST',
        path,
        ids: { id: servicePrincipalId },
        body: { principalId, resourceId: servicePrincipalId, appRoleId },
        permission: 'AppRoleAssignment.ReadWrite.All',
        // A second assignment is refused as a duplicate, which is a success.
        repeatable: true,
        alsoRetry: error =>
          isNotReplicated(error) && !/already exists/i.test(error.message),
      });
    } catch (error) {
      if (!isDuplicate(error)) {
        throw error;
      }
    }
    this.wrote(servicePrincipalId, {
      [created?.id ?? principalId]: assignments =>
        assignments.some(
          known =>
            known.principalId === principalId && known.appRoleId === appRoleId,
        ),
    });
  }

  async remove(
    servicePrincipalId: string,
    assignmentId: string,
  ): Promise<void> {
    await this.graph.remove({
      path: `${path}/{assignmentId}`,
      ids: { id: servicePrincipalId, assignmentId },
      permission: 'AppRoleAssignment.ReadWrite.All',
    });
    this.wrote(servicePrincipalId, {
      [assignmentId]: assignments =>
        assignments.every(({ id }) => id !== assignmentId),
    });
  }

  private wrote(
    servicePrincipalId: string,
    holds: Record<string, (found: AppRoleAssignment[]) => boolean>,
  ): void {
    this.graph.known?.wrote(
      pathOf(servicePrincipalId),
      () => this.readAny(servicePrincipalId, this.graph.believing),
      holds,
    );
  }

  /** From whichever replica answers. */
  private async readAny(
    servicePrincipalId: string,
    graph = this.graph,
  ): Promise<AppRoleAssignment[]> {
    return graph.findAll<AppRoleAssignment>({
      path,
      ids: { id: servicePrincipalId },
      permission: 'Application.Read.All',
    });
  }
}

function pathOf(servicePrincipalId: string): string {
  return `/servicePrincipals/${servicePrincipalId}/appRoleAssignedTo`;
}
