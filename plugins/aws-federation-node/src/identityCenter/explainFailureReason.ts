/**
 * What AWS could not do, in its own words, and what to do about it.
 * @param what - for example `assign "Admin" to group "ops" in account 1…`
 */
export function explainFailureReason(
  what: string,
  reason: string | undefined,
): { what: string; remedy: string } {
  const said = reason?.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return {
    what: `AWS could not ${what}${said ? `: ${said.slice(0, 500)}` : ''}`,
    remedy: remedyOf(said ?? ''),
  };
}

function remedyOf(reason: string): string {
  if (/management account/i.test(reason)) {
    return 'Use credentials of the management account: a delegated administrator may not change access to it.';
  }
  if (/suspended|not active|closed/i.test(reason)) {
    return 'Take the account out of the specification, or reopen it in AWS Organizations.';
  }
  // Of an account, not of AWS: a customer's own.
  if (/policy arn:[\w-]+:iam::\d{12}:.*does not exist/i.test(reason)) {
    return 'Create this policy in that account, under the same path and name, and run this again.';
  }
  if (/polic(y|ies)/i.test(reason)) {
    return 'Correct the policies of the permission set, and run this again.';
  }
  if (/quota|limit/i.test(reason)) {
    return 'Ask AWS for a higher quota, or take something out of the specification.';
  }
  if (/access ?denied|not authorized|service control/i.test(reason)) {
    return 'Check the service control policies of the account and the permissions of the role that the portal uses.';
  }
  if (/not found|does not exist/i.test(reason)) {
    return 'It may have been deleted meanwhile: check it in the AWS console, and run this again.';
  }
  return 'Mend the cause in AWS, and run this again.';
}
