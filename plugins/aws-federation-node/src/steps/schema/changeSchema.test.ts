import { FakeClouds } from '../__testUtils__/FakeClouds';
import { stepContext } from '../__testUtils__/stepContext';
import { changeSchema } from './changeSchema';
import { findMapping } from './findMapping';
import { FoundJob } from '../withJob';

function lab() {
  const fake = new FakeClouds();
  const found: FoundJob = {
    application: { id: 'app-object', appId: 'app' },
    servicePrincipal: { id: 'sp' },
    job: { id: 'job', schedule: { state: 'Active' } },
  };
  const turnGroupsOff = () =>
    changeSchema(stepContext(fake), found, schema => {
      findMapping(schema, 'Group')!.mapping.enabled = false;
    });
  return { fake, turnGroupsOff };
}

describe('changeSchema', () => {
  it('keeps what it does not know, and waits until the change shows', async () => {
    const { fake, turnGroupsOff } = lab();
    Object.assign(fake.schema, { somethingNew: { of: 'Entra' } });
    const before = structuredClone(fake.schema);
    const { synchronization } = fake.clouds.entra;
    const read = synchronization.getSchema;
    let stale = 2;
    synchronization.getSchema = async (...ids) =>
      fake.writes.includes('putSchema') && stale-- > 0
        ? structuredClone(before)
        : read(...ids);

    await turnGroupsOff();
    expect(stale).toBe(-1);
    expect(fake.writes).toEqual(['keepSchema', 'pause', 'putSchema', 'start']);
    findMapping(before, 'Group')!.mapping.enabled = false;
    expect(fake.schema).toEqual(before);
  });

  it('writes nothing when Entra hides the directories', async () => {
    const { fake, turnGroupsOff } = lab();
    fake.schema.directories = [];
    await expect(turnGroupsOff()).rejects.toThrow('without its directories');
    expect(fake.writes).toEqual([]);
  });
});
