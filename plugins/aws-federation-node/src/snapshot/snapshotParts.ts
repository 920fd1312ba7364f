import { accessPart } from './parts/access';
import { accessControlPart } from './parts/accessControl';
import { applicationPart } from './parts/application';
import { assignmentFailuresPart } from './parts/assignmentFailures';
import { assignmentsPart } from './parts/assignments';
import { claimsPart } from './parts/claims';
import { credentialsPart } from './parts/credentials';
import { delegationPart } from './parts/delegation';
import { encryptionPart } from './parts/encryption';
import { groupFilterPart } from './parts/groupFilter';
import { groupMembersPart } from './parts/groupMembers';
import { guestsPart } from './parts/guests';
import { instancePart } from './parts/instance';
import { jobPart } from './parts/job';
import { keptInAwsPart } from './parts/keptInAws';
import { mappingsPart } from './parts/mappings';
import { metadataPart } from './parts/metadata';
import { nestedGroupsPart } from './parts/nestedGroups';
import { otherSendersPart } from './parts/otherSenders';
import { provisionedSetsPart } from './parts/provisionedSets';
import { provisioningLogPart } from './parts/provisioningLog';
import { sentGroupsPart } from './parts/sentGroups';
import { settingsPart } from './parts/settings';
import { signInNamesPart } from './parts/signInNames';
import { specifiedAccessPart } from './parts/specifiedAccess';
import { specifiedAssignmentsPart } from './parts/specifiedAssignments';
import { specifiedGroupsPart } from './parts/specifiedGroups';
import { tokenIssuancePart } from './parts/tokenIssuance';
import { trustedAccessPart } from './parts/trustedAccess';
import { usersPart } from './parts/users';

/**
 * Everything that a check can know. A new part is one file and one line here.
 * @public
 */
export const snapshotParts = {
  instance: instancePart,
  encryption: encryptionPart,
  delegation: delegationPart,
  trustedAccess: trustedAccessPart,
  application: applicationPart,
  claims: claimsPart,
  accessControl: accessControlPart,
  tokenIssuance: tokenIssuancePart,
  metadata: metadataPart,
  assignments: assignmentsPart,
  guests: guestsPart,
  nestedGroups: nestedGroupsPart,
  job: jobPart,
  otherSenders: otherSendersPart,
  credentials: credentialsPart,
  settings: settingsPart,
  mappings: mappingsPart,
  provisioningLog: provisioningLogPart,
  sentGroups: sentGroupsPart,
  groupFilter: groupFilterPart,
  users: usersPart,
  keptInAws: keptInAwsPart,
  signInNames: signInNamesPart,
  access: accessPart,
  provisionedSets: provisionedSetsPart,
  assignmentFailures: assignmentFailuresPart,
  specifiedAccess: specifiedAccessPart,
  specifiedAssignments: specifiedAssignmentsPart,
  specifiedGroups: specifiedGroupsPart,
  groupMembers: groupMembersPart,
} as const;

/** @public */
export type PartName = keyof typeof snapshotParts;

/** @public */
export const partNames = Object.keys(snapshotParts) as PartName[];

/**
 * What a part tells.
 * @public
 */
export type PartFacts<Name extends PartName> = Awaited<
  ReturnType<(typeof snapshotParts)[Name]['collect']>
>;
