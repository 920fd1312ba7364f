import { completion, federate, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

const template = 'restore-attribute-mappings';

describe('the template that restores attribute mappings', () => {
  let lab: Lab;
  const application = () =>
    lab.simulator.store.state.tenants[0].servicePrincipals.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;
  const schema = () => structuredClone(application().simulated.job!.schema);

  beforeAll(async () => {
    lab = await startLab();
  });
  afterAll(() => lab?.stop());

  it('has nothing to restore before anything was changed', async () => {
    mustPass(await lab.runTemplate('federate-aws-organization'));
    const { error } = await lab.runTemplate(template);
    expect(error?.message).toContain(
      'No backup is kept of the attribute mappings of Acme labs',
    );
  });

  it('shows what would change, puts the mappings back, and changes nothing the second time', async () => {
    const visit = await federate(lab);
    // What somebody had before this portal came.
    const [rule] = application().simulated.job!.schema.synchronizationRules;
    const groups = rule.objectMappings[0];
    groups.enabled = true;
    groups.name = 'Named by somebody';
    const found = schema();
    await lab.database.knex('schema_backups').delete();
    const { parameters, secrets } = completion(visit);
    mustPass(
      await lab.runTemplate('complete-aws-federation', parameters, { secrets }),
    );
    const changed = schema();
    expect(changed).not.toEqual(found);

    const shown = mustPass(await lab.runTemplate(template));
    expect(shown.log).toContainEqual(
      'Would change: Groups: not sent to AWS, now sent.',
    );
    expect(schema()).toEqual(changed);

    const run = mustPass(await lab.runTemplate(template, { confirm: true }));
    expect(run.changed).toBe(true);
    expect(schema()).toEqual(found);
    const again = mustPass(await lab.runTemplate(template, { confirm: true }));
    expect(again.changed).toBe(false);

    // The mappings of before the restoration were kept, too.
    const ids = again.log.flatMap(
      line => /^Backup (\S+),/.exec(line)?.[1] ?? [],
    );
    expect(ids).toHaveLength(2);
    mustPass(
      await lab.runTemplate(template, { backup: ids[1], confirm: true }),
    );
    expect(schema()).toEqual(changed);
  });

  it('refuses mappings by which nobody could sign in', async () => {
    const row = await lab.database.knex('schema_backups').first();
    const wrong = JSON.parse(row.schema);
    const people = wrong.synchronizationRules[0].objectMappings[1];
    people.attributeMappings.find(
      (each: { targetAttributeName: string }) =>
        each.targetAttributeName === 'userName',
    ).source.name = 'mail';
    await lab.database
      .knex('schema_backups')
      .where({ id: row.id })
      .update({ schema: JSON.stringify(wrong) });
    const before = schema();
    const { error } = await lab.runTemplate(template, {
      backup: row.id,
      confirm: true,
    });
    expect(error?.message).toContain('userName would come from mail');
    expect(schema()).toEqual(before);
  });

  it('names the backups when the one asked for is not there', async () => {
    const { error, log } = await lab.runTemplate(template, { backup: 'gone' });
    expect(error?.message).toContain('There is no backup gone');
    expect(log.join('\n')).toMatch(/^Backup /m);
  });
});
