import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Duration } from 'luxon';
import { OrganizationConfig } from '../../config/OrganizationConfig';
import { OrganizationAccount } from '../../identityCenter/Accounts';
import { isCustomerManagedPolicy } from '../../identityCenter/CustomerManagedPolicy';
import { inlinePolicyProblem } from './inlinePolicyProblem';

/**
 * What AWS would refuse of the specified permission sets, one sentence for each; empty
 * when there is nothing. Limits are those of AWS's API (`CreatePermissionSet`,
 * `PutInlinePolicyToPermissionSet`).
 *
 * @param options.accounts - all accounts of the organization
 * @param options.before - specified so far: an account of theirs that has been closed since, or
 *   has left, is told by the step and the card, and holds nothing else up
 * @public
 */
export function permissionSetProblems(options: {
  permissionSets: PermissionSetSpecification[];
  organization: OrganizationConfig;
  accounts: OrganizationAccount[];
  before?: PermissionSetSpecification[];
}): string[] {
  const { permissionSets, organization, accounts, before = [] } = options;
  const names = permissionSets.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...[...new Set(twice)].map(
      name => `Permission set "${name}" is specified twice.`,
    ),
    ...permissionSets.flatMap(set => [
      ...propertyProblems(set),
      ...policyProblems(set, organization),
      ...assignmentProblems(
        withoutFormer(
          set,
          before.find(({ name }) => name === set.name),
        ),
        organization,
        accounts,
      ),
    ]),
  ];
}

/** The assignments that are new, each with the accounts that are. */
function withoutFormer(
  set: PermissionSetSpecification,
  before: PermissionSetSpecification | undefined,
): PermissionSetSpecification {
  return {
    ...set,
    assignments: set.assignments.map(each => {
      const former = (before?.assignments ?? [])
        .filter(
          ({ principal, principalType }) =>
            principal === each.principal &&
            principalType === each.principalType,
        )
        .flatMap(({ accountIds }) => accountIds);
      return {
        ...each,
        accountIds: each.accountIds.filter(id => !former.includes(id)),
      };
    }),
  };
}

function propertyProblems({
  name,
  description,
  sessionDuration,
  relayState,
}: PermissionSetSpecification): string[] {
  const problems: string[] = [];
  if (!/^[\w+=,.@-]{1,32}$/.test(name)) {
    problems.push(
      `"${name}" cannot be the name of a permission set: AWS takes 1 to 32 letters, digits and characters of _+=,.@-.`,
    );
  }
  if (
    description !== undefined &&
    !/^[\u0020-\u007E\u00A1-\u00FF]{1,700}$/.test(description)
  ) {
    problems.push(
      `The description of permission set "${name}" must have 1 to 700 Latin characters, on one line.`,
    );
  }
  if (sessionDuration !== undefined) {
    const hours = Duration.fromISO(sessionDuration).as('hours');
    if (!/^PT/.test(sessionDuration) || !(hours >= 1 && hours <= 12)) {
      problems.push(
        `The session duration of permission set "${name}" must be from PT1H, one hour, to PT12H, but is "${sessionDuration}".`,
      );
    }
  }
  if (
    relayState !== undefined &&
    !/^https:\/\/[\w&$@#\\/%?=~\-'"|!:,.;*+[\]() {}]{1,232}$/.test(relayState)
  ) {
    problems.push(
      `The relay state of permission set "${name}" must be the https address of a page in the AWS console.`,
    );
  }
  return problems;
}

function policyProblems(
  set: PermissionSetSpecification,
  { partition }: OrganizationConfig,
): string[] {
  const ofAws = new RegExp(
    `^arn:${partition}:iam::aws:policy/[\\w+=,.@/-]{1,512}$`,
  );
  const { permissionsBoundary: boundary = '', managedPolicies } = set;
  const isOwnBoundary = isCustomerManagedPolicy(boundary);
  const problems = [
    ...managedPolicies,
    ...(boundary && !isOwnBoundary ? [boundary] : []),
  ]
    .filter(arn => !ofAws.test(arn))
    .map(
      arn =>
        `"${arn}" of permission set "${set.name}" is not a managed policy of AWS in partition ${partition}: its ARN begins with arn:${partition}:iam::aws:policy/.`,
    );
  for (const policy of set.customerManagedPolicies ?? []) {
    if (!isCustomerManagedPolicy(policy)) {
      problems.push(
        `"${policy}" of permission set "${set.name}" is not path and name of a policy of yours: write for example /audit or /security/audit, without account and ARN.`,
      );
    }
  }
  const inline =
    set.inlinePolicy === undefined
      ? undefined
      : inlinePolicyProblem(set.inlinePolicy);
  if (inline) {
    problems.push(
      `The inline policy of permission set "${set.name}" ${inline}`,
    );
  }
  return problems;
}

function assignmentProblems(
  { name, assignments }: PermissionSetSpecification,
  organization: OrganizationConfig,
  accounts: OrganizationAccount[],
): string[] {
  const problems: string[] = [];
  for (const { principal, accountIds } of assignments) {
    if (!principal.trim() || principal.length > 1024) {
      problems.push(`An assignment of permission set "${name}" names nobody.`);
    }
    for (const accountId of accountIds) {
      const account = accounts.find(({ id }) => id === accountId);
      if (!account) {
        problems.push(
          `"${accountId}" is not an account of ${organization.title}, but permission set "${name}" is to be assigned there.`,
        );
      } else if (!account.active) {
        problems.push(
          `Account ${accountId} ("${account.name}") is closed or suspended, so that permission set "${name}" cannot be assigned there.`,
        );
      } else if (
        accountId === organization.managementAccountId &&
        organization.accountId !== organization.managementAccountId
      ) {
        problems.push(
          `Account ${accountId} is the management account, in which AWS lets no delegated administrator assign permission set "${name}".`,
        );
      }
    }
  }
  return [...new Set(problems)];
}
