import type { ObjectMapping } from '@microsoft/microsoft-graph-types';
import { ScopingFilter } from '@aws-federation/backstage-plugin-aws-federation-common';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { stepContext } from './__testUtils__/stepContext';
import { nameIdStep } from './nameIdStep';
import { onDemandStep } from './onDemandStep';
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
  const run = (dryRun = false, scopingFilters?: ScopingFilter[]) => {
    const { specification } = context;
    const provisioning = { ...specification.provisioning!, scopingFilters };
    return runStep(
      userNameMappingStep,
      { ...context, specification: { ...specification, provisioning } },
      { dryRun },
    );
  };
  return { fake, context, lines: context.lines, people, drop, run };
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

  it('keeps one mapping of userName', async () => {
    const { people, run } = lab();
    await run();
    const complete = targets(people());
    const userName = people().attributeMappings!.find(
      ({ targetAttributeName }) => targetAttributeName === 'userName',
    )!;
    people().attributeMappings!.push({
      ...structuredClone(userName),
      source: { type: 'Attribute', name: 'mail', expression: '[mail]' },
    });
    await expect(run()).resolves.toMatchObject({ changed: true });
    expect(targets(people())).toEqual(complete);
  });

  it('says in a dry run that no API tells a NameID of the Entra portal', async () => {
    const { fake, lines, drop, run } = lab();
    await run(true);
    expect(lines).toContainEqual(
      expect.stringContaining('under Attributes & Claims in the Entra portal'),
    );
    await run();
    lines.length = 0;
    drop(fake.schema, 'displayName');
    await run(true);
    expect(lines.join()).toContain('displayName: not mapped');
    expect(lines.join()).not.toContain('Attributes & Claims');
  });

  it('has applied always what AWS needs, from the same source', async () => {
    const { people, run } = lab();
    const find = (target: string) =>
      people().attributeMappings!.find(
        ({ targetAttributeName }) => targetAttributeName === target,
      )!;
    await run();
    const { source } = find('displayName');
    find('displayName').flowType = 'ObjectAddOnly';
    find('active').flowType = 'ObjectAddOnly';

    await run();

    expect(find('displayName')).toMatchObject({ source, flowType: 'Always' });
    expect(find('active').flowType).toBe('Always');
  });

  it('leaves an expression alone while no attribute is specified', async () => {
    const { fake, people, context } = lab();
    const userName = people().attributeMappings!.find(
      ({ targetAttributeName }) => targetAttributeName === 'userName',
    )!;
    userName.source = {
      type: 'Function',
      name: 'ToLower',
      expression: 'ToLower([userPrincipalName])',
    };
    const before = structuredClone(fake.schema);
    const { specification } = context;
    const provisioning = {
      ...specification.provisioning!,
      userNameAttribute: undefined,
    };
    const adopted = {
      ...context,
      specification: { ...specification, provisioning },
    };
    for (const step of [nameIdStep, userNameMappingStep, onDemandStep]) {
      await expect(
        runStep(step, adopted, { dryRun: false }),
      ).resolves.toMatchObject({ changed: false });
    }
    expect(fake.schema).toEqual(before);
    expect(fake.writes).toEqual([]);
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

  it('sets a scoping filter, keeps it, and takes it away', async () => {
    const { fake, lines, people, run } = lab();
    fake.schema.directories![0].objects![0].attributes!.push({
      name: 'department',
    });
    await run();
    const clause = { attribute: 'department', operator: 'EQUALS' } as const;
    const filter = [{ clauses: [{ ...clause, value: 'Research' }] }];
    await run(false, filter);
    expect(people().scope).toEqual({
      groups: [
        {
          name: 'Filter 1',
          clauses: [
            {
              sourceOperandName: 'department',
              operatorName: 'EQUALS',
              targetOperand: { values: ['Research'] },
            },
          ],
        },
      ],
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        'People: scoping filter none, now department EQUALS "Research".',
        'Whom the scoping filter does not cover is disabled in AWS at the next cycle.',
      ]),
    );
    people().scope!.groups![0].name = 'Renamed by somebody';
    await expect(run(false, filter)).resolves.toMatchObject({ changed: false });
    await expect(run(false)).resolves.toMatchObject({ changed: false });
    await run(false, []);
    expect(people().scope).toBeNull();
  });

  it.each([
    ['userType', 'EQUALS', 'Entra cannot filter people by "userType".'],
    ['shoeSize', 'EQUALS', 'Entra cannot filter people by "shoeSize".'],
    ['mail', 'IS NULL', 'no operator "IS NULL". Choose one of EQUALS'],
  ] as const)(
    'refuses a filter by %s %s before anything is changed',
    async (attribute, operator, sentence) => {
      const { fake, run } = lab();
      const clauses = [{ attribute, operator, value: 'x' }];
      await expect(run(false, [{ clauses }])).rejects.toThrow(sentence);
      expect(fake.writes).toEqual([]);
    },
  );

  it('turns the mapping of people on, and leaves what it does not know', async () => {
    const { fake, people, run } = lab();
    people().enabled = false;
    Object.assign(people(), { somethingNew: 1 });
    await run();
    expect(people()).toMatchObject({ enabled: true, somethingNew: 1 });
    expect(fake.writes).toEqual(['keepSchema', 'putSchema']);
  });
});
