import type { ObjectMapping } from '@microsoft/microsoft-graph-types';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { stepContext } from './__testUtils__/stepContext';
import { runStep } from './runStep';
import { findMapping } from './schema/findMapping';
import { userNameMappingStep } from './userNameMappingStep';

function lab() {
  const fake = new FakeClouds();
  fake.applications = [
    { id: 'app-object', appId: 'app', displayName: 'AWS acme-labs' },
  ];
  fake.servicePrincipal = { id: 'sp', appId: 'app', keyCredentials: [] };
  fake.job = { id: 'job', schedule: { state: 'Disabled' } };
  const context = stepContext(fake);
  const people = () => findMapping(fake.schema, 'User')!.mapping;
  const drop = (document: typeof fake.schema, ...targets: string[]) => {
    const { mapping } = findMapping(document, 'User')!;
    mapping.attributeMappings = mapping.attributeMappings!.filter(
      ({ targetAttributeName }) => !targets.includes(targetAttributeName!),
    );
  };
  const run = (dryRun = false) =>
    runStep(userNameMappingStep, { ...context }, { dryRun });
  return { fake, lines: context.lines, people, drop, run };
}

const targets = ({ attributeMappings }: ObjectMapping) =>
  attributeMappings?.map(mapping => mapping.targetAttributeName).sort();

describe('userNameMappingStep', () => {
  it("restores required mappings from the job's template, beside the source of userName", async () => {
    const { fake, lines, people, drop, run } = lab();
    const complete = targets(people());
    drop(fake.schema, 'active', 'name.familyName');

    await run();

    expect(targets(people())).toEqual(complete);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^active: not mapped, now from/),
        'userName: from mail, now from userPrincipalName.',
      ]),
    );
    await expect(run()).resolves.toMatchObject({ changed: false });
  });

  it('prints in a dry run what would change, and changes nothing', async () => {
    const { fake, lines, drop, run } = lab();
    drop(fake.schema, 'displayName');
    await run(true);
    expect(fake.writes).toEqual([]);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Would change: displayName: not mapped, now from displayName/,
      ),
    );
  });

  it('refuses, before anything is changed, when the template lacks them too', async () => {
    const { fake, drop, run } = lab();
    drop(fake.schema, 'active');
    drop(fake.template, 'active');
    await expect(run()).rejects.toThrow(
      'The mapping of people lacks active, and the template of the job has none to restore.',
    );
    expect(fake.writes).toEqual([]);
  });

  it('turns the mapping of people on, and leaves what it does not know', async () => {
    const { fake, people, run } = lab();
    people().enabled = false;
    Object.assign(people(), { somethingNew: 1 });
    await run();
    expect(people()).toMatchObject({ enabled: true, somethingNew: 1 });
    expect(fake.writes).toEqual(['keepSchema', 'putSchema']);
  });
});
