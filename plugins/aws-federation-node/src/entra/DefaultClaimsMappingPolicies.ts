import type { ClaimsMappingPolicy } from '@microsoft/microsoft-graph-types';
import { isDeepStrictEqual } from 'node:util';
import { CloudError } from '../CloudError';
import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';
import { isAnswerLost } from './isAnswerLost';
import { isNotReplicated } from './isNotReplicated';
import { readCurrent } from './readCurrent';

const policiesPath = '/policies/claimsMappingPolicies';
const assignedPath = '/servicePrincipals/{id}/claimsMappingPolicies';
/**
 * Either lets policies be read by the documentation, which also says that both may be
 * needed: https://learn.microsoft.com/graph/api/claimsmappingpolicy-list
 */
const permission =
  'Policy.Read.All and Policy.ReadWrite.ApplicationConfiguration';

type Policies = EntraClient['claimsMappingPolicies'];
type Holds = (policies: ClaimsMappingPolicy[]) => boolean;

/**
 * What an enterprise application's tokens say of people.
 * https://learn.microsoft.com/graph/api/resources/claimsmappingpolicy
 */
export class DefaultClaimsMappingPolicies implements Policies {
  constructor(private readonly graph: GraphTransport) {}

  async find(displayName: string): Promise<ClaimsMappingPolicy | undefined> {
    // Read whole: a tenant has few, and which filters the list takes is not documented.
    const policies = await readCurrent(this.graph, {
      read: () => this.readAll(),
      objects: found => [[policiesPath, found]],
      operation: `GET ${policiesPath}`,
    });
    return policies
      .filter(policy => policy.displayName === displayName)
      .sort((one, other) => (one.id! < other.id! ? -1 : 1))[0];
  }

  async listAssigned(
    servicePrincipalId: string,
  ): Promise<ClaimsMappingPolicy[]> {
    return readCurrent(this.graph, {
      read: () => this.readAssigned(servicePrincipalId),
      objects: policies => [[assignedPathOf(servicePrincipalId), policies]],
      operation: `GET ${assignedPath}`,
    });
  }

  async create(policy: {
    displayName: string;
    definition: string[];
  }): Promise<ClaimsMappingPolicy> {
    const created =
      (await this.find(policy.displayName)) ?? (await this.createOnce(policy));
    this.wrote({ [created.id!]: isAmong(created.id!) });
    return created;
  }

  async update(policyId: string, definition: string[]): Promise<void> {
    await this.graph.send<void>({
      method: 'PATCH',
      path: `${policiesPath}/{id}`,
      ids: { id: policyId },
      body: { definition },
      permission,
      alsoRetry: isNotReplicated,
    });
    this.wrote({
      [`definition of ${policyId}`]: policies =>
        policies.every(
          policy =>
            policy.id !== policyId ||
            sayTheSame(policy.definition ?? [], definition),
        ),
    });
  }

  async assign(servicePrincipalId: string, policyId: string): Promise<void> {
    const { endpoints } = this.graph.tenant;
    try {
      await this.graph.send<void>({
        method: 'POST',
        path: `${assignedPath}/$ref`,
        ids: { id: servicePrincipalId },
        body: {
          '@odata.id': `${endpoints.graph}/v1.0${policiesPath}/${policyId}`,
        },
        permission,
        // A second assignment is refused, and looked at below.
        repeatable: true,
        alsoRetry: isNotReplicated,
      });
    } catch (error) {
      const refused = error instanceof CloudError && error.status === 400;
      if (!refused || !(await this.isAssigned(servicePrincipalId, policyId))) {
        throw error;
      }
    }
    this.wroteAssigned(servicePrincipalId, { [policyId]: isAmong(policyId) });
  }

  async unassign(servicePrincipalId: string, policyId: string): Promise<void> {
    await this.graph.remove({
      path: `${assignedPath}/{policyId}/$ref`,
      ids: { id: servicePrincipalId, policyId },
      permission,
    });
    this.wroteAssigned(servicePrincipalId, {
      [policyId]: isNotAmong(policyId),
    });
  }

  async delete(policyId: string): Promise<void> {
    await this.graph.remove({
      path: `${policiesPath}/{id}`,
      ids: { id: policyId },
      permission,
    });
    this.wrote({ [policyId]: isNotAmong(policyId) });
  }

  private wrote(holds: Record<string, Holds>): void {
    const read = () => this.readAll(this.graph.believing);
    this.graph.known?.wrote(policiesPath, read, holds);
  }

  private wroteAssigned(
    servicePrincipalId: string,
    holds: Record<string, Holds>,
  ): void {
    this.graph.known?.wrote(
      assignedPathOf(servicePrincipalId),
      () => this.readAssigned(servicePrincipalId, this.graph.believing),
      holds,
    );
  }

  private async createOnce(policy: {
    displayName: string;
    definition: string[];
  }): Promise<ClaimsMappingPolicy> {
    const operation = `POST ${policiesPath}`;
    try {
      return await this.graph.send<ClaimsMappingPolicy>({
        method: 'POST',
        path: policiesPath,
        body: { ...policy, isOrganizationDefault: false },
        permission,
      });
    } catch (error) {
      if (!isAnswerLost(error) || this.graph.signal?.aborted) {
        throw error;
      }
      return (
        this.graph
          .readUntil({
            read: () => this.find(policy.displayName),
            operation,
            what: '',
            deadlineMs: this.graph.timing.lostAnswerMs,
          })
          // It was not created after all.
          .catch(() => Promise.reject(error))
      );
    }
  }

  /** From whichever replica answers. */
  private async readAll(graph = this.graph): Promise<ClaimsMappingPolicy[]> {
    return graph.all<ClaimsMappingPolicy>({
      path: policiesPath,
      permission,
    });
  }

  /** From whichever replica answers. */
  private async readAssigned(
    servicePrincipalId: string,
    graph = this.graph,
  ): Promise<ClaimsMappingPolicy[]> {
    return graph.all<ClaimsMappingPolicy>({
      path: assignedPath,
      ids: { id: servicePrincipalId },
      permission,
    });
  }

  private async isAssigned(
    servicePrincipalId: string,
    policyId: string,
  ): Promise<boolean> {
    const assigned = await this.listAssigned(servicePrincipalId);
    return assigned.some(policy => policy.id === policyId);
  }
}

function assignedPathOf(servicePrincipalId: string): string {
  return `/servicePrincipals/${servicePrincipalId}/claimsMappingPolicies`;
}

/** JSON texts, in whatever order Entra keeps their members. */
function sayTheSame(one: string[], other: string[]): boolean {
  const parsed = (texts: string[]): unknown => JSON.parse(`[${texts.join()}]`);
  return isDeepStrictEqual(parsed(one), parsed(other));
}

function isAmong(policyId: string) {
  return (policies: ClaimsMappingPolicy[]) =>
    policies.some(({ id }) => id === policyId);
}

function isNotAmong(policyId: string) {
  return (policies: ClaimsMappingPolicy[]) =>
    policies.every(({ id }) => id !== policyId);
}
