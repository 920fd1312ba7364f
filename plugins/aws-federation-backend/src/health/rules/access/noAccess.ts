import { Rule } from './Rule';

/**
 * Access is specified, and no account has a permission set. Information only: the groups
 * may be on their way. Where nothing is specified, people may have access that permission
 * sets do not give.
 */
export const noAccess: Rule = {
  id: 'no-access',
  duringSetUp: false,
  inspect({ snapshot, specification }) {
    const specified = specification.permissionSets?.some(
      set => set.assignments.length > 0,
    );
    if (!snapshot.access.ok || !specified) return [];
    const { accounts, complete } = snapshot.access.value;
    const active =
      snapshot.instance.ok &&
      snapshot.instance.value.instance?.status === 'ACTIVE';
    if (!active || !complete || accounts > 0) return [];
    return [
      {
        rule: this.id,
        condition: 'AccessReady',
        severity: 'info',
        reason: 'NoAccess',
        title:
          'People who sign in find no account: no permission set is assigned in any, although some are specified.',
        remedy:
          'Run the template "Complete an AWS federation" again; it says which users and groups have not arrived in AWS.',
        remedyTemplate: 'complete-aws-federation',
        evidence: {
          source: 'IAM Identity Center, permission sets',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
