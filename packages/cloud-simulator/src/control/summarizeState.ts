import { SimulatorContext } from '../SimulatorContext';
import { findFederation } from './findFederation';

/** What a person wants to know about the simulated clouds; holds no secret. */
export function summarizeState(
  context: Pick<SimulatorContext, 'store' | 'clock'>,
) {
  const { state } = context.store;
  return {
    now: context.clock.now().toISOString(),
    seed: state.seed,
    latencyMs: state.latencyMs,
    replicationLagMs: state.replicationLagMs,
    graphRequestsPer10s: state.graphRequestsPer10s,
    graphOwnRequestsPer10s: state.graphOwnRequestsPer10s,
    awsRequestsPerSecond: state.awsRequestsPerSecond,
    asyncWriteMs: state.asyncWriteMs,
    faults: state.faults,
    tenants: state.tenants.map(tenant => ({
      tenantId: tenant.tenantId,
      displayName: tenant.displayName,
      users: tenant.users.length,
      groups: tenant.groups.length,
      restrictions: tenant.restrictions,
      provisioningService: tenant.provisioningService,
      applications: tenant.applications.map(each => each.displayName),
    })),
    organizations: state.organizations.map(organization => {
      const { instance, servicePrincipal } = findFederation(
        state,
        organization.name,
      );
      const job = servicePrincipal?.simulated.job;
      return {
        name: organization.name,
        organizationId: organization.organizationId,
        region: organization.region,
        partition: organization.partition,
        identityCenter: instance && {
          instanceArn: instance.instanceArn,
          identityStoreId: instance.identityStoreId,
          status: instance.status,
          identitySource: instance.identitySource,
          users: instance.users.length,
          groups: instance.groups.length,
          permissionSets: instance.permissionSets.length,
          accountAssignments: instance.accountAssignments?.length ?? 0,
          scimTenantId: instance.provisioning?.scimTenantId,
          tokens: instance.provisioning?.tokens.map(token => ({
            id: token.id,
            createdAt: token.createdAt,
            expiresAt: token.expiresAt,
          })),
        },
        application: servicePrincipal && {
          displayName: servicePrincipal.displayName,
          servicePrincipalId: servicePrincipal.id,
          appId: servicePrincipal.appId,
          certificates: servicePrincipal.keyCredentials
            .filter(each => each.usage === 'Verify')
            .map(each => each.endDateTime),
          assignments: servicePrincipal.simulated.appRoleAssignments.length,
          job: job && {
            id: job.id,
            state: job.document.schedule.state,
            interval: job.document.schedule.interval,
            stalled: job.stalled ?? false,
            code: job.document.status.code,
            quarantine: job.document.status.quarantine,
            progress: job.document.status.progress,
            lastCycle: job.document.status.lastExecution,
            nextCycleAt: job.nextCycleAt,
            failing: Object.keys(job.escrows).length,
            skipped: Object.values(job.skips ?? {}).length,
          },
          furtherJobs: servicePrincipal.simulated.furtherJobs?.map(each => ({
            id: each.id,
            state: each.document.schedule.state,
            code: each.document.status.code,
          })),
        },
      };
    }),
  };
}
