import { CloudSimulator } from '../CloudSimulator';
import {
  EntraGroup,
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { ObjectMapping } from './MappingSource';
import { SYNCHRONIZATION_RULE_ID } from './templateSchema';

describe('provisioning a group on demand', () => {
  let simulator: CloudSimulator;
  let tenant: EntraTenantState;
  let application: EntraServicePrincipal;
  let group: EntraGroup;
  beforeEach(async () => {
    simulator = await CloudSimulator.start({
      clock: { now: () => new Date() },
      httpsPort: 0,
      httpPort: 0,
    });
    [tenant] = simulator.store.state.tenants;
    [application] = tenant.servicePrincipals;
    group = tenant.groups.find(
      each => each.displayName === 'aws-prod-developers',
    )!;
  });
  afterEach(() => simulator.stop());

  const instance = () => simulator.store.state.organizations[0].identityCenter!;
  function enableGroups(scope: ObjectMapping['scope'] = null) {
    const mappings: ObjectMapping[] =
      application.simulated.job!.schema.synchronizationRules[0].objectMappings;
    const mapping = mappings.find(each => each.sourceObjectName === 'Group')!;
    Object.assign(mapping, { enabled: true, scope });
  }
  const nameIs = (name: string) => ({
    operatorName: 'EQUALS',
    sourceOperandName: 'displayName',
    targetOperand: { values: [name] },
  });
  async function onDemand(id: string, memberIds: string[]) {
    const { key, value } = await simulator.engine.provisionOnDemand(
      tenant,
      application,
      SYNCHRONIZATION_RULE_ID,
      { type: 'Group', id, memberIds },
    );
    const parsed: unknown = JSON.parse(value);
    return { key, document: Array.isArray(parsed) ? parsed[0] : parsed };
  }

  it('brings the group with the chosen members, and adds others later', async () => {
    enableGroups();
    const [first, second] = group.members;
    const { key, document } = await onDemand(group.id, [first]);
    expect(key).toContain('StatusInfo');
    expect(document).toMatchObject({
      action: 'Create',
      statusInfo: { status: 'Success' },
      sourceIdentity: { id: group.id, type: 'Group' },
      targetIdentity: { type: 'urn:ietf:params:scim:schemas:core:2.0:Group' },
    });
    const created = () =>
      instance().groups.find(each => each.displayName === group.displayName);
    expect(created()?.members).toHaveLength(1);

    await onDemand(group.id, [second]);
    expect(created()?.members).toHaveLength(2);
    const stranger = tenant.users.find(
      user => !group.members.includes(user.id),
    )!;
    const again = await onDemand(group.id, [stranger.id]);
    expect(JSON.parse(again.key)).toMatchObject({
      result: 'Skipped',
      details: { errorCode: 'RedundantExport' },
    });
    expect(created()?.members).toHaveLength(2);
  });

  it('says why it skips a group', async () => {
    const off = await onDemand(group.id, []);
    expect(JSON.parse(off.key).details.errorCode).toBe(
      'EntrySynchronizationSkipped',
    );
    enableGroups();
    const unassigned = tenant.groups.find(
      each => each.displayName === 'all-staff',
    )!;
    const { key } = await onDemand(unassigned.id, []);
    expect(JSON.parse(key).details.errorCode).toBe('NotEffectivelyEntitled');
    enableGroups({ groups: [{ clauses: [nameIs('all-staff')] }] });
    const filtered = await onDemand(group.id, []);
    expect(JSON.parse(filtered.key).details.errorCode).toBe(
      'EntrySynchronizationSkipped',
    );
  });
});
