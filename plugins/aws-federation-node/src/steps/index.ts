export * from './Step';
export * from './StepBlockedError';
export * from './SigningCertificate';
export * from './assignmentRoleProblem';
export { encryptionRemedy } from './encryptionProblem';
export * from './findCertificateForAws';
export * from './schema/describeSchemaChanges';
export * from './schema/restoreSchemaStep';
export * from './schema/scopingFilter';
export { listCandidates } from './findApplication';
export { listServingNow } from './listServing';
export * from './inspectSteps';
export * from './describeNameId';
export * from './nameIdPolicyName';
export * from './nameIdSourceOf';
export * from './nameIdSources';
export * from './readNameId';
export * from './userNameAttributeProblem';
export * from './planSigningCertificate';
export * from './groups/identityCenterGroupProblems';
export {
  assignArrived,
  type AssignedArrived,
  type AwaitedAssignment,
} from './permissionSets/assignArrived';
export * from './permissionSets/defaultPermissionSets';
export * from './permissionSets/findAssignments';
export * from './permissionSets/isNamedOnly';
export {
  assignmentKey,
  readLeftOpen,
  triedText,
  userDigest,
  type LeftOpen,
} from './permissionSets/leftOpen';
export { mayPass } from './permissionSets/mayPass';
export * from './permissionSets/permissionSetProblems';
export * from './plannedChanges';
export * from './runStep';
export * from './stepById';
export * from './steps';
