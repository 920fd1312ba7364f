import { Step } from './Step';
import { applicationStep } from './applicationStep';
import { assignmentsStep } from './assignmentsStep';
import { awsMetadataStep } from './awsMetadataStep';
import { consoleVisitStep } from './consoleVisitStep';
import { credentialsStep } from './credentialsStep';
import { entraMetadataStep } from './entraMetadataStep';
import { groupMappingStep } from './groupMappingStep';
import { groupsStep } from './groupsStep';
import { instanceStep } from './instanceStep';
import { jobStep } from './jobStep';
import { nameIdStep } from './nameIdStep';
import { onDemandStep } from './onDemandStep';
import { permissionSetsStep } from './permissionSetsStep';
import { regionsStep } from './regionsStep';
import { samlModeStep } from './samlModeStep';
import { samlUrlsStep } from './samlUrlsStep';
import { scopeStep } from './scopeStep';
import { signingCertificateStep } from './signingCertificateStep';
import { startStep } from './startStep';
import { userNameMappingStep } from './userNameMappingStep';

/**
 * The configuration steps, in the order in which they are carried out.
 * @public
 */
export const steps: readonly Step[] = [
  instanceStep,
  applicationStep,
  samlModeStep,
  signingCertificateStep,
  entraMetadataStep,
  consoleVisitStep,
  regionsStep,
  awsMetadataStep,
  samlUrlsStep,
  credentialsStep,
  jobStep,
  nameIdStep,
  userNameMappingStep,
  groupMappingStep,
  scopeStep,
  assignmentsStep,
  onDemandStep,
  startStep,
  groupsStep,
  permissionSetsStep,
];
