import { additionalRegionWithoutUrl } from './additionalRegionWithoutUrl';
import { applicationAmbiguous } from './applicationAmbiguous';
import { applicationMissing } from './applicationMissing';
import { certificateExpired } from './certificateExpired';
import { certificateExpiring } from './certificateExpiring';
import { certificateMissing } from './certificateMissing';
import { certificateNotInAws } from './certificateNotInAws';
import { credentialsRejected } from './credentialsRejected';
import { encryptionTrouble } from './encryptionTrouble';
import { groupMappingDiffers } from './groupMappingDiffers';
import { identityStoreChanged } from './identityStoreChanged';
import { instanceMissing } from './instanceMissing';
import { instanceNotActive } from './instanceNotActive';
import { jobMissing } from './jobMissing';
import { jobPaused } from './jobPaused';
import { jobQuarantined } from './jobQuarantined';
import { nameIdDiffers } from './nameIdDiffers';
import { noAccess } from './noAccess';
import { noSuccessfulCycle } from './noSuccessfulCycle';
import { peopleFailing } from './peopleFailing';
import { requiredMappingsMissing } from './requiredMappingsMissing';
import { Rule } from './Rule';
import { samlMode } from './samlMode';
import { samlUrls } from './samlUrls';
import { scopingFilterDiffers } from './scopingFilterDiffers';
import { tokenNearEnd } from './tokenNearEnd';
import { userNameMappingDiffers } from './userNameMappingDiffers';

/** Every rule. A new one is one file and one line here. */
export const allRules: readonly Rule[] = [
  instanceMissing,
  instanceNotActive,
  encryptionTrouble,
  applicationMissing,
  applicationAmbiguous,
  samlMode,
  samlUrls,
  additionalRegionWithoutUrl,
  nameIdDiffers,
  identityStoreChanged,
  certificateMissing,
  certificateExpired,
  certificateExpiring,
  certificateNotInAws,
  credentialsRejected,
  tokenNearEnd,
  jobMissing,
  jobPaused,
  jobQuarantined,
  noSuccessfulCycle,
  userNameMappingDiffers,
  groupMappingDiffers,
  requiredMappingsMissing,
  scopingFilterDiffers,
  peopleFailing,
  noAccess,
];
