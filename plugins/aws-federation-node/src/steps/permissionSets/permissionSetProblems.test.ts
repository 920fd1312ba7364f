import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { FakeClouds } from '../__testUtils__/FakeClouds';
import { stepContext } from '../__testUtils__/stepContext';
import { defaultPermissionSets } from './defaultPermissionSets';
import { permissionSetProblems } from './permissionSetProblems';

const { organization } = stepContext(new FakeClouds());
const accounts = [
  { id: '444444444444', name: 'Management', active: true },
  { id: '444444444445', name: 'Sandbox', active: true },
  { id: '444444444446', name: 'Closed', active: false },
];

function problems(
  change: Partial<PermissionSetSpecification>,
  delegated = false,
): string[] {
  return permissionSetProblems({
    permissionSets: [
      { name: 'Auditor', managedPolicies: [], assignments: [], ...change },
    ],
    organization: {
      ...organization,
      accountId: delegated ? '444444444445' : '444444444444',
    },
    accounts,
  });
}

function inAccount(accountId: string): Partial<PermissionSetSpecification> {
  return {
    assignments: [
      { principalType: 'GROUP', principal: 'ops', accountIds: [accountId] },
    ],
  };
}

describe('permissionSetProblems', () => {
  it.each(['aws', 'aws-us-gov', 'aws-cn'] as const)(
    'takes the three defaults in partition %s',
    partition => {
      expect(
        permissionSetProblems({
          permissionSets: defaultPermissionSets(partition),
          organization: { ...organization, partition },
          accounts,
        }),
      ).toEqual([]);
    },
  );

  it('takes all that AWS takes', () => {
    expect(
      problems({
        ...inAccount('444444444445'),
        description: 'Sieht alles, ändert nichts',
        managedPolicies: [
          'arn:aws:iam::aws:policy/job-function/ViewOnlyAccess',
        ],
        inlinePolicy: '{"Version":"2012-10-17","Statement":[]}',
        customerManagedPolicies: ['/audit', '/security/team/audit'],
        permissionsBoundary: '/security/bounds',
        sessionDuration: 'PT1H30M',
        relayState: 'https://eu-west-1.console.aws.amazon.com/ec2/home?x=1#a:b',
      }),
    ).toEqual([]);
  });

  it.each([
    [{ name: 'A name with spaces' }, /cannot be the name/],
    [{ name: 'x'.repeat(33) }, /1 to 32/],
    [{ description: '' }, /description/],
    [{ description: 'читает' }, /Latin characters/],
    [{ inlinePolicy: '{"Statement":[],"Id":"読"}' }, /only Latin/],
    [
      { managedPolicies: ['arn:aws-cn:iam::aws:policy/ReadOnlyAccess'] },
      /begins with arn:aws:iam::aws:policy/,
    ],
    [
      { permissionsBoundary: 'arn:aws:iam::444444444444:policy/mine' },
      /not a managed policy of AWS/,
    ],
    [
      { customerManagedPolicies: ['arn:aws:iam::444444444444:policy/mine'] },
      /not path and name of a policy of yours/,
    ],
    [{ customerManagedPolicies: ['audit'] }, /write for example \/audit/],
    [{ sessionDuration: 'PT30M' }, /from PT1H/],
    [{ sessionDuration: '8 hours' }, /from PT1H/],
    [{ relayState: 'http://example.com' }, /https address/],
    [{ inlinePolicy: '{' }, /"Auditor" is not JSON/],
    [{ inlinePolicy: '"Allow"' }, /is not an IAM policy/],
    [inAccount('999999999999'), /not an account of Acme labs/],
    [inAccount('444444444446'), /is closed or suspended/],
  ])('refuses %j', (change, expected) => {
    expect(problems(change)).toEqual([expect.stringMatching(expected)]);
  });

  it('refuses the management account to a delegated administrator only', () => {
    expect(problems(inAccount('444444444444'))).toEqual([]);
    expect(problems(inAccount('444444444444'), true)).toEqual([
      expect.stringContaining('lets no delegated administrator'),
    ]);
  });

  it('lets an account pass that was specified before it was closed, or left', () => {
    const [principal, another] = ['auditors', 'others'].map(name => ({
      principalType: 'GROUP' as const,
      principal: name,
      accountIds: ['444444444446', '555555555555'],
    }));
    const told = (assignments: (typeof principal)[]) =>
      permissionSetProblems({
        permissionSets: [{ name: 'Auditor', managedPolicies: [], assignments }],
        before: [
          { name: 'Auditor', managedPolicies: [], assignments: [principal] },
        ],
        organization,
        accounts,
      });
    expect(told([principal])).toEqual([]);
    expect(told([principal, another])).toHaveLength(2);
  });

  it('refuses one name twice', () => {
    const [set] = defaultPermissionSets('aws');
    expect(
      permissionSetProblems({
        permissionSets: [set, set],
        organization,
        accounts,
      }),
    ).toEqual(['Permission set "AdministratorAccess" is specified twice.']);
  });
});
