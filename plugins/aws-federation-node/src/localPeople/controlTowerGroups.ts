/**
 * Groups that AWS Control Tower makes in IAM Identity Center and looks after itself.
 * https://docs.aws.amazon.com/controltower/latest/userguide/sso-groups.html
 */
export const controlTowerGroups: ReadonlySet<string> = new Set([
  'AWSAccountFactory',
  'AWSAuditAccountAdmins',
  'AWSControlTowerAdmins',
  'AWSLogArchiveAdmins',
  'AWSLogArchiveViewers',
  'AWSSecurityAuditors',
  'AWSSecurityAuditPowerUsers',
  'AWSServiceCatalogAdmins',
]);
