import { ConditionType } from '@aws-federation/backstage-plugin-aws-federation-common';
import { accessEvidence } from './accessEvidence';
import { applicationEvidence } from './applicationEvidence';
import { certificateEvidence } from './certificateEvidence';
import { credentialsEvidence } from './credentialsEvidence';
import { EvidenceReader } from './Evidence';
import { identitySourceEvidence } from './identitySourceEvidence';
import { instanceEvidence } from './instanceEvidence';
import { mappingsEvidence } from './mappingsEvidence';
import { peopleEvidence } from './peopleEvidence';
import { provisioningEvidence } from './provisioningEvidence';
import { samlEvidence } from './samlEvidence';

/** What makes each condition true. */
export const evidenceReaders: Record<ConditionType, EvidenceReader> = {
  InstanceReady: instanceEvidence,
  ApplicationReady: applicationEvidence,
  SamlReady: samlEvidence,
  CertificateValid: certificateEvidence,
  IdentitySourceReady: identitySourceEvidence,
  CredentialsValid: credentialsEvidence,
  MappingsReady: mappingsEvidence,
  ProvisioningRunning: provisioningEvidence,
  UsersInSync: peopleEvidence,
  AccessReady: accessEvidence,
};
