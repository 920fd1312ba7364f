import { accessEntries } from './access';
import { identityCenterGroupsEntries } from './identityCenterGroups';
import { failedAssignmentEntries } from './failedAssignments';
import { applicationEntries } from './application';
import { assignmentsEntries } from './assignments';
import { certificateEntries } from './certificate';
import { claimsEntries } from './claims';
import { credentialsEntries } from './credentials';
import { tokenEndEntries } from './tokenEnd';
import { groupsEntries } from './groups';
import { instanceEntries } from './instance';
import { jobEntries } from './job';
import { jobQuarantinedEntries } from './jobQuarantined';
import { cyclesEntries } from './cycles';
import { mappingsEntries } from './mappings';
import { groupMappingsEntries } from './groupMappings';
import { nothingArrivesEntries } from './nothingArrives';
import { notSentEntries } from './notSent';
import { peopleEntries } from './people';
import { peopleFailingEntries } from './peopleFailing';
import { RuleEntry } from './RuleEntry';
import { scopingFilterEntries } from './scopingFilter';
import { samlEntries } from './saml';
import { settingsEntries } from './settings';
import { signInNamesEntries } from './signInNames';
import { tokenIssuanceEntries } from './tokenIssuance';
import { userSharedEntries } from './userShared';
import { whilePausedEntries } from './whilePaused';

/** Every rule at least once, by what it is about. */
export const ruleEntries: readonly RuleEntry[] = [
  ...instanceEntries,
  ...applicationEntries,
  ...assignmentsEntries,
  ...samlEntries,
  ...claimsEntries,
  ...signInNamesEntries,
  ...tokenIssuanceEntries,
  ...certificateEntries,
  ...credentialsEntries,
  ...tokenEndEntries,
  ...settingsEntries,
  ...mappingsEntries,
  ...groupMappingsEntries,
  ...scopingFilterEntries,
  ...jobEntries,
  ...jobQuarantinedEntries,
  ...cyclesEntries,
  ...whilePausedEntries,
  ...nothingArrivesEntries,
  ...peopleEntries,
  ...peopleFailingEntries,
  ...userSharedEntries,
  ...groupsEntries,
  ...accessEntries,
  ...identityCenterGroupsEntries,
  ...notSentEntries,
  ...failedAssignmentEntries,
];

/** What cannot come about in the simulated clouds, by rule and reason, and why. */
export const notInTheLaboratory: Readonly<Record<string, string>> = {
  'instance-not-active: InstanceStatusUnknown':
    'AWS documents four states, and the three that are not active are tried',
  'certificate-unclear: CertificateUnreadable':
    'Graph tells the certificate of every key that it is asked for, and no report shows another',
};
