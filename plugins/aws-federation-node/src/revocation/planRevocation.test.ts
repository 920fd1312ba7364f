import { FakeClouds } from '../steps/__testUtils__/FakeClouds';
import { stepContext } from '../steps/__testUtils__/stepContext';
import { describeRemoval, removalStepById } from '../removal';
import { planRevocation } from './planRevocation';
import { removeAccess } from './removeAccess';

/** Ada and two groups have the application; Grace is in both groups. */
function lab() {
  const fake = new FakeClouds();
  fake.applications = [
    { id: 'app-object', appId: 'app', displayName: 'AWS acme-labs' },
  ];
  fake.servicePrincipal = { id: 'sp', appId: 'app' };
  fake.members = {
    'id-AWS users': ['grace', 'alan', 'id-ada@example.com'],
    'id-AWS admins': ['grace'],
  };
  fake.assignments = [
    ['ada@example.com', 'User'],
    ['AWS users', 'Group'],
    ['AWS admins', 'Group'],
  ].map(([name, principalType]) => ({
    id: `assignment of ${name}`,
    principalId: `id-${name}`,
    principalType,
  }));
  return { fake, context: stepContext(fake) };
}

describe('planRevocation', () => {
  it('counts only people who have it in no other way', async () => {
    const { fake, context } = lab();
    const plan = await planRevocation(context, {
      users: [],
      groups: ['AWS users'],
    });
    expect(plan).toMatchObject({
      people: 1,
      assignmentIds: ['assignment of AWS users'],
      sentences: [
        'Group "AWS users" loses the enterprise application.',
        '1 person loses the enterprise application, and can no longer sign in to Acme labs unless it requires no assignment. The next cycle that goes through disables them in AWS. Sessions that are open go on until they end. 2 of them keep it by another assignment.',
      ],
    });
    expect(plan.specification?.assignments).toEqual({
      users: ['ada@example.com'],
      groups: [],
    });
    expect(fake.writes).toEqual([]);
  });

  it('counts no service principal as a person', async () => {
    const { fake, context } = lab();
    fake.assignments.push({
      id: 'assignment of a service',
      principalId: 'service',
      principalType: 'ServicePrincipal',
    });
    const counted = await planRevocation(context, {
      users: ['ada@example.com'],
      groups: ['AWS users', 'AWS admins'],
    });
    expect(counted.people).toBe(3);
    expect(counted.sentences.join(' ')).not.toContain('keep');
    expect((await describeRemoval(context))[0]).toMatch(
      /^1 user and 2 groups lose the enterprise application/,
    );
    expect(
      (await removalStepById('remove-assignments').inspect(context)).message,
    ).toBe('3 users and groups and 1 other application have the application.');
  });

  it('tells that a group which Entra sends goes in AWS with its accounts', async () => {
    const { context } = lab();
    const { provisioning } = context.specification;
    context.specification = {
      ...context.specification,
      provisioning: { ...provisioning!, groupsEnabled: true },
    };
    const { sentences } = await planRevocation(context, {
      users: ['ada@example.com'],
      groups: ['AWS users'],
    });
    expect(sentences.at(-1)).toMatch(
      /^Entra also deletes this group in AWS, and with it all accounts that it has there: /,
    );
    const ofUsers = await planRevocation(context, {
      users: ['ada@example.com'],
      groups: [],
    });
    expect(ofUsers.sentences.join()).not.toContain('deletes');
  });

  it('says that nobody loses access who is in a group that has it', async () => {
    const { context } = lab();
    const { people, sentences } = await planRevocation(context, {
      users: ['ada@example.com'],
      groups: [],
    });
    expect(people).toBe(0);
    expect(sentences[1]).toBe(
      'Everybody keeps the enterprise application. 1 of them keeps it by another assignment.',
    );
  });

  it('takes out of the specification who is not assigned any more', async () => {
    const { fake, context } = lab();
    fake.assignments = [];
    const plan = await planRevocation(context, {
      users: ['ADA@example.com'],
      groups: [],
    });
    expect(plan).toMatchObject({
      assignmentIds: [],
      people: 0,
      sentences: [
        'User "ADA@example.com" does not have the enterprise application.',
      ],
      specification: { assignments: { users: [], groups: ['AWS users'] } },
    });
  });

  it('refuses a name that the tenant does not have', async () => {
    const { context } = lab();
    await expect(
      planRevocation(context, { users: ['nobody'], groups: [] }),
    ).rejects.toThrow('Tenant contoso has no user "nobody".');
  });
});

describe('removeAccess', () => {
  it('removes what was planned, and nothing else', async () => {
    const { fake, context } = lab();
    const plan = await planRevocation(context, {
      users: ['ada@example.com'],
      groups: ['AWS admins'],
    });
    await removeAccess(context, plan);
    expect(fake.assignments.map(({ id }) => id)).toEqual([
      'assignment of AWS users',
    ]);
  });
});
