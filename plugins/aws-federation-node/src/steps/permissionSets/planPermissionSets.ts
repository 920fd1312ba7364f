import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ExistingAccess, ExistingPermissionSet } from './ExistingAccess';
import { PermissionSetChange, PermissionSetPlan } from './PermissionSetPlan';
import { findGoneAccounts } from './findGoneAccounts';
import { isNamedOnly } from './isNamedOnly';
import { planAccess } from './planAccess';
import { sameDuration } from './sameDuration';
import { samePolicy } from './samePolicy';

/**
 * Compares the specified permission sets with those of AWS. Pure. What the specification
 * does not name stays as it is; what AWS has beyond it is reported, never taken away. In
 * closed accounts nothing is planned.
 */
export function planPermissionSets(
  wanted: PermissionSetSpecification[],
  existing: ExistingAccess,
): PermissionSetPlan {
  const changes: PermissionSetChange[] = [];
  const extras: string[] = [];
  const closed = new Set(existing.closedAccounts.map(({ id }) => id));
  const outdated = new Set<string>();
  for (const set of wanted) {
    const found = existing.permissionSets.find(({ name }) => name === set.name);
    const properties = planProperties(set, found);
    const policies = planPolicies(set, found);
    changes.push(...properties, ...policies);
    const changed = properties.length + policies.length > 0;
    found?.outdatedAccountIds.forEach(id => outdated.add(id));
    if (
      found &&
      (changed || found.outdatedAccountIds.some(id => !closed.has(id)))
    ) {
      changes.push({
        kind: 'provision',
        name: set.name,
        words: `Provision permission set "${set.name}" to the accounts that have it.`,
      });
    }
    extras.push(...findExtras(set, found));
  }
  changes.push(...planAccess(wanted, existing));
  const accountsGone = findGoneAccounts(wanted, existing);
  return {
    changes,
    extras,
    missing: existing.principals.filter(({ id }) => id === undefined),
    leftOut: [
      ...describeClosed(wanted, existing, outdated),
      ...accountsGone.map(
        id =>
          `Account ${id} is no longer in the organization, and is left out. Take it out of the specification.`,
      ),
    ],
    accountsGone,
  };
}

function describeClosed(
  wanted: PermissionSetSpecification[],
  { closedAccounts }: ExistingAccess,
  outdated: Set<string>,
): string[] {
  const specified = new Set(
    wanted.flatMap(({ assignments }) =>
      assignments.flatMap(({ accountIds }) => accountIds),
    ),
  );
  return closedAccounts
    .filter(({ id }) => specified.has(id) || outdated.has(id))
    .map(
      ({ id, name }) =>
        `Account ${id} ("${name}") is closed or suspended, and is left out.${
          specified.has(id)
            ? ' Take it out of the specification, or reopen it in AWS Organizations.'
            : ''
        }`,
    );
}

function planProperties(
  set: PermissionSetSpecification,
  found: ExistingPermissionSet | undefined,
): PermissionSetChange[] {
  const { name, description, sessionDuration, relayState } = set;
  if (!found) {
    return [
      {
        kind: 'create',
        name,
        words: `Create permission set "${name}".`,
        properties: { name, description, sessionDuration, relayState },
      },
    ];
  }
  const differing = [
    description !== undefined &&
      description !== (found.description ?? '') &&
      'its description',
    sessionDuration !== undefined &&
      !sameDuration(sessionDuration, found.sessionDuration) &&
      `its session duration to ${sessionDuration}`,
    relayState !== undefined &&
      relayState !== (found.relayState ?? '') &&
      'its relay state',
  ].filter(Boolean);
  if (differing.length === 0) {
    return [];
  }
  return [
    {
      kind: 'update',
      name,
      words: `Change permission set "${name}": ${differing.join(', ')}.`,
      properties: {
        arn: found.arn,
        name,
        description: description ?? found.description,
        sessionDuration: sessionDuration ?? found.sessionDuration,
        relayState: relayState ?? found.relayState,
      },
    },
  ];
}

function planPolicies(
  set: PermissionSetSpecification,
  found: ExistingPermissionSet | undefined,
): PermissionSetChange[] {
  const { name, inlinePolicy, permissionsBoundary } = set;
  const changes: PermissionSetChange[] = [];
  // The boundary first: at no time does the set allow more than it should.
  if (
    permissionsBoundary !== undefined &&
    permissionsBoundary !== found?.permissionsBoundary
  ) {
    changes.push({
      kind: 'boundary',
      name,
      policyArn: permissionsBoundary,
      words: `Bound permission set "${name}" by ${permissionsBoundary}${
        found?.permissionsBoundary
          ? ` instead of ${found.permissionsBoundary}`
          : ''
      }.`,
    });
  }
  for (const policyArn of set.managedPolicies) {
    if (!found?.managedPolicies.includes(policyArn)) {
      changes.push({
        kind: 'attach',
        name,
        policyArn,
        words: `Attach ${policyArn} to permission set "${name}".`,
      });
    }
  }
  for (const policy of set.customerManagedPolicies ?? []) {
    if (!found?.customerManagedPolicies.includes(policy)) {
      changes.push({
        kind: 'attachCustomer',
        name,
        policy,
        words: `Attach your policy ${policy} to permission set "${name}": each account that gets the set must have it.`,
      });
    }
  }
  if (
    inlinePolicy !== undefined &&
    !samePolicy(inlinePolicy, found?.inlinePolicy)
  ) {
    changes.push({
      kind: 'inlinePolicy',
      name,
      document: inlinePolicy,
      words: `${
        found?.inlinePolicy ? 'Replace' : 'Add'
      } the inline policy of permission set "${name}".`,
    });
  }
  return changes;
}

/** A set that is specified by its name alone is adopted as it is: nothing is beyond it. */
function findExtras(
  set: PermissionSetSpecification,
  found: ExistingPermissionSet | undefined,
): string[] {
  if (!found || isNamedOnly(set)) {
    return [];
  }
  const { managedPolicies, customerManagedPolicies = [] } = set;
  const more = [
    ...found.managedPolicies.filter(arn => !managedPolicies.includes(arn)),
    ...found.customerManagedPolicies.filter(
      policy => !customerManagedPolicies.includes(policy),
    ),
  ];
  if (found.inlinePolicy && set.inlinePolicy === undefined) {
    more.push('an inline policy');
  }
  return more.length > 0
    ? [
        `Permission set "${set.name}" also has ${more.join(
          ', ',
        )}, not specified and left as it is.`,
      ]
    : [];
}
