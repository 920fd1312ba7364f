import { FakeClouds } from '../steps/__testUtils__/FakeClouds';
import { stepContext } from '../steps/__testUtils__/stepContext';
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
        '1 person can no longer sign in to Acme labs. At the next cycle Entra disables them in AWS. Sessions that are open go on until they end. 2 people of them keep it by another assignment.',
      ],
    });
    expect(plan.specification?.assignments).toEqual({
      users: ['ada@example.com'],
      groups: [],
    });
    expect(fake.writes).toEqual([]);
  });

  it('says that nobody loses access who is in a group that has it', async () => {
    const { context } = lab();
    const { people, sentences } = await planRevocation(context, {
      users: ['ada@example.com'],
      groups: [],
    });
    expect(people).toBe(0);
    expect(sentences[1]).toBe(
      'Nobody loses access to AWS by it. 1 person of them keeps it by another assignment.',
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
