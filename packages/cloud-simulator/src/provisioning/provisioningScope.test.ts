import { createSynchronizationJob } from '../entra/applications/createSynchronizationJob';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { ObjectMapping } from './MappingSource';
import {
  entitled,
  provisioningScope,
  syncsEverybody,
} from './provisioningScope';
import { startProvisioning } from './__testUtils__/startProvisioning';

describe('provisioningScope of an application with two jobs', () => {
  let world: Awaited<ReturnType<typeof startProvisioning>>;
  let second: SynchronizationJobState;
  beforeEach(async () => {
    world = await startProvisioning();
    second = createSynchronizationJob({
      tenant: world.tenant,
      servicePrincipal: world.application,
      templateId: world.job.templateId,
      templateSchema: world.job.schema,
    });
  });
  afterEach(() => world.stop());

  const of = (job: SynchronizationJobState | undefined) => ({
    tenant: world.tenant,
    servicePrincipal: world.application,
    job,
  });
  function filter(
    job: SynchronizationJobState,
    kind: 'User' | 'Group',
    attribute: string,
    value: string,
  ) {
    const mappings: ObjectMapping[] =
      job.schema.synchronizationRules[0].objectMappings;
    const mapping = mappings.find(each => each.sourceObjectName === kind)!;
    mapping.scope = {
      groups: [
        {
          name: 'Filter 1',
          clauses: [
            {
              operatorName: 'EQUALS',
              sourceOperandName: attribute,
              targetOperand: { values: [value] },
            },
          ],
        },
      ],
    };
  }

  it('lets people pass by the filter of the job that runs', async () => {
    const ken = world.assign('ken.thompson');
    filter(world.job, 'User', 'userPrincipalName', 'nobody');
    filter(second, 'User', 'userPrincipalName', ken.userPrincipalName);
    expect([...provisioningScope(of(world.job)).users]).toEqual([]);
    expect([...provisioningScope(of(second)).users]).toEqual([ken.id]);

    await world.simulator.engine.runCycle(
      world.tenant,
      world.application,
      second,
    );
    expect(world.awsUser('ken.thompson')).toMatchObject({ active: true });
    expect(Object.keys(second.links)).toEqual([ken.id]);
  });

  it('lets groups pass by it too', () => {
    const everyGroup = provisioningScope(of(second)).groups;
    expect(everyGroup.size).toBeGreaterThan(0);
    filter(world.job, 'Group', 'displayName', 'nobody');
    for (const job of [world.job, second]) {
      const mapping = job.schema.synchronizationRules[0].objectMappings.find(
        (each: ObjectMapping) => each.sourceObjectName === 'Group',
      );
      mapping.enabled = true;
    }
    expect(provisioningScope(of(world.job)).groups.size).toBe(0);
    expect(provisioningScope(of(second)).groups).toEqual(everyGroup);
  });

  it('goes on sending everybody only with the job that has done so', () => {
    world.job.initialCycleDone = true;
    world.job.syncsEverybody = true;
    expect(syncsEverybody(of(world.job))).toBe(true);
    expect(syncsEverybody(of(second))).toBe(false);
    expect(entitled(of(world.job)).users.size).toBe(world.tenant.users.length);
    expect(entitled(of(second)).users).toEqual(entitled(of(undefined)).users);
  });
});
