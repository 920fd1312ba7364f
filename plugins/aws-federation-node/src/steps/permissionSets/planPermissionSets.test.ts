import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ExistingAccess, ExistingPermissionSet } from './ExistingAccess';
import { planPermissionSets } from './planPermissionSets';

const policy = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const wanted: PermissionSetSpecification = {
  name: 'Auditor',
  description: 'Looks',
  managedPolicies: [policy],
  inlinePolicy: '{"Version":"2012-10-17","Statement":[]}',
  permissionsBoundary: policy,
  sessionDuration: 'PT8H',
  assignments: [
    {
      principalType: 'GROUP',
      principal: 'auditors',
      accountIds: ['111111111111', '222222222222'],
    },
  ],
};

function existingSet(
  change: Partial<ExistingPermissionSet> = {},
): ExistingPermissionSet {
  return {
    arn: 'arn:set',
    name: 'Auditor',
    description: 'Looks',
    sessionDuration: 'PT480M',
    managedPolicies: [policy],
    customerManagedPolicies: [],
    inlinePolicy: '{ "Version": "2012-10-17", "Statement": [] }',
    permissionsBoundary: policy,
    outdatedAccountIds: [],
    ...change,
  };
}

function existing(
  set: ExistingPermissionSet | undefined,
  accountIds: string[],
  id: string | undefined = 'group-1',
): ExistingAccess {
  return {
    permissionSets: set ? [set] : [],
    principals: [{ principalType: 'GROUP', principal: 'auditors', id }],
    assignments: accountIds.map(accountId => ({
      accountId,
      permissionSetArn: 'arn:set',
      principalType: 'GROUP',
      principalId: 'group-1',
    })),
    closedAccounts: [],
  };
}

/** Sets with a policy of the customer. */
const own = '/security/audit';
const everywhere = ['111111111111', '222222222222'];

function words(access: ExistingAccess, specified = wanted) {
  return planPermissionSets([specified], access).changes.map(
    change => change.words,
  );
}

describe('planPermissionSets', () => {
  it('finds nothing when all is as specified', () => {
    expect(
      planPermissionSets([wanted], existing(existingSet(), everywhere)),
    ).toEqual({
      changes: [],
      missing: [],
      extras: [],
      leftOut: [],
      accountsGone: [],
    });
  });

  it('makes what is missing, bounded before it allows anything', () => {
    expect(words(existing(undefined, []))).toEqual([
      'Create permission set "Auditor".',
      `Bound permission set "Auditor" by ${policy}.`,
      `Attach ${policy} to permission set "Auditor".`,
      'Add the inline policy of permission set "Auditor".',
      'Assign permission set "Auditor" to group "auditors" in 2 accounts: 111111111111, 222222222222.',
    ]);
  });

  it('changes what differs, keeps what is not specified, and provisions', () => {
    const access = existing(
      existingSet({ sessionDuration: 'PT1H', relayState: 'https://console' }),
      ['111111111111'],
    );
    const [update, ...rest] = planPermissionSets([wanted], access).changes;
    expect(update).toMatchObject({
      words: 'Change permission set "Auditor": its session duration to PT8H.',
      properties: {
        description: 'Looks',
        sessionDuration: 'PT8H',
        relayState: 'https://console',
      },
    });
    expect(rest.map(change => change.words)).toEqual([
      'Provision permission set "Auditor" to the accounts that have it.',
      'Assign permission set "Auditor" to group "auditors" in account 222222222222.',
    ]);
  });

  it('provisions a set that accounts have in an older version', () => {
    const access = existing(
      existingSet({ outdatedAccountIds: ['111111111111'] }),
      everywhere,
    );
    expect(words(access)).toEqual([
      'Provision permission set "Auditor" to the accounts that have it.',
    ]);
  });

  it('reports what is beyond the specification, and leaves it', () => {
    const access = existing(
      existingSet({ managedPolicies: [policy, 'arn:more'] }),
      [...everywhere, '333333333333'],
    );
    expect(planPermissionSets([wanted], access)).toMatchObject({
      changes: [],
      extras: [expect.stringContaining('also has arn:more')],
    });
  });

  it('adopts a set that is specified by its name alone', () => {
    const byName = { ...wanted, name: 'Auditor', managedPolicies: [] };
    delete byName.description;
    delete byName.inlinePolicy;
    delete byName.permissionsBoundary;
    delete byName.sessionDuration;
    const plan = planPermissionSets(
      [byName],
      existing(existingSet(), everywhere),
    );
    expect(plan).toEqual({
      changes: [],
      missing: [],
      extras: [],
      leftOut: [],
      accountsGone: [],
    });
  });

  it('leaves out an account that the organization no longer has, and names it', () => {
    const plan = planPermissionSets([wanted], {
      ...existing(existingSet(), []),
      accountIds: [everywhere[1]],
    });
    expect(plan.changes).toMatchObject([
      { kind: 'assign', accountIds: [everywhere[1]] },
    ]);
    expect(plan.accountsGone).toEqual([everywhere[0]]);
    expect(plan.leftOut).toEqual([
      'Account 111111111111 is no longer in the organization, and is left out. Take it out of the specification.',
    ]);
  });

  it('passes over a group that has not arrived', () => {
    const access = existing(existingSet(), [], undefined);
    access.principals[0].id = undefined;
    expect(planPermissionSets([wanted], access)).toMatchObject({
      changes: [],
      missing: [{ principal: 'auditors' }],
    });
  });

  it('attaches a policy of the customer once, and leaves another one', () => {
    const specified = { ...wanted, customerManagedPolicies: [own] };
    expect(words(existing(existingSet(), everywhere), specified)).toEqual([
      `Attach your policy ${own} to permission set "Auditor": each account that gets the set must have it.`,
      'Provision permission set "Auditor" to the accounts that have it.',
    ]);
    const attached = existingSet({ customerManagedPolicies: [own, '/more'] });
    const plan = planPermissionSets(
      [specified],
      existing(attached, everywhere),
    );
    expect(plan.changes).toEqual([]);
    expect(plan.extras).toEqual([
      'Permission set "Auditor" also has /more, not specified and left as it is.',
    ]);
  });

  it('plans nothing in a closed account, and names it', () => {
    const access = {
      ...existing(existingSet({ outdatedAccountIds: ['333333333333'] }), [
        '111111111111',
      ]),
      closedAccounts: [
        { id: '222222222222', name: 'Old', active: false },
        { id: '333333333333', name: 'Older', active: false },
        { id: '999999999999', name: 'Another', active: false },
      ],
    };
    expect(planPermissionSets([wanted], access)).toMatchObject({
      changes: [],
      leftOut: [
        'Account 222222222222 ("Old") is closed or suspended, and is left out. Take it out of the specification, or reopen it in AWS Organizations.',
        'Account 333333333333 ("Older") is closed or suspended, and is left out.',
      ],
    });
  });
});
