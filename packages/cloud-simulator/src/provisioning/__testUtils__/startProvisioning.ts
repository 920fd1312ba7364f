import { CloudSimulator } from '../../CloudSimulator';
import { ProvisioningLogRecord } from '../../state/SynchronizationJobState';
import { AttributeMapping, ObjectMapping } from '../MappingSource';
import { SYNCHRONIZATION_RULE_ID } from '../templateSchema';

/** Both clouds with the first organization's job, and a clock to move. */
export async function startProvisioning() {
  const clock = {
    at: new Date('2026-11-24T08:00:00Z'),
    now: () => new Date(clock.at),
  };
  const simulator = await CloudSimulator.start({
    clock,
    httpsPort: 0,
    httpPort: 0,
  });
  const [tenant] = simulator.store.state.tenants;
  const [application] = tenant.servicePrincipals;
  const job = application.simulated.job!;
  const instance = simulator.store.state.organizations[0].identityCenter!;

  const user = (name: string) =>
    tenant.users.find(each => each.userPrincipalName.startsWith(name))!;
  const mapping = (kind: 'User' | 'Group') => {
    const mappings: ObjectMapping[] =
      job.schema.synchronizationRules[0].objectMappings;
    return mappings.find(each => each.sourceObjectName === kind)!;
  };
  const attribute = (
    target: string,
    kind: 'User' | 'Group' = 'User',
  ): AttributeMapping =>
    mapping(kind).attributeMappings.find(
      each => each.targetAttributeName === target,
    )!;
  const assign = (principalId: string, principalType: 'User' | 'Group') =>
    application.simulated.appRoleAssignments.push({
      id: `assignment-${principalId}`,
      principalId,
      principalType,
      principalDisplayName: principalId,
      appRoleId: application.appRoles[0].id,
      createdDateTime: clock.at.toISOString(),
    });

  return {
    simulator,
    clock,
    tenant,
    application,
    job,
    instance,
    user,
    mapping,
    attribute,
    assign: (name: string) => {
      assign(user(name).id, 'User');
      return user(name);
    },
    awsUser: (name: string) =>
      instance.users.find(each => each.userName.startsWith(name)),
    run: () => simulator.engine.runCycle(tenant, application),
    validate: (secrets = application.simulated.secrets) =>
      simulator.engine.validateCredentials({ tenant, secrets, job }),
    onDemand: (id: string) =>
      simulator.engine.provisionOnDemand(
        tenant,
        application,
        SYNCHRONIZATION_RULE_ID,
        { type: 'User', id },
      ),
    /** The newest record of an object. */
    record: (sourceId: string): ProvisioningLogRecord | undefined =>
      tenant.provisioningLogs.findLast(
        each => each.jobId === job.id && each.sourceIdentity.id === sourceId,
      ),
    records: (sourceId: string) =>
      tenant.provisioningLogs.filter(
        each => each.jobId === job.id && each.sourceIdentity.id === sourceId,
      ),
    stop: () => simulator.stop(),
  };
}
